"""Addresses of this area: a block for each noun."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
