"""All of Ligzda's addresses and the bare page: what a page costs that shows nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ligzda.access.audit import record_read
from ligzda.access.web import page
from ligzda.config.urls import urlpatterns as ligzdas

BARE = "bench/bare/"


def bare(request: HttpRequest) -> HttpResponse:
    """Show Ligzda's frame with nothing in it; the read is recorded as on every page."""
    record_read(by=request.by, what="bench_bare")
    return render(request, "benchmarks/bare.html", {"title": "Bare"})


urlpatterns = [*ligzdas, page(BARE, bare, name="bench_bare", permission="today.read", case=False)]
