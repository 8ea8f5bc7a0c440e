"""Addresses of this area."""

from ligzda.access.web import page
from ligzda.documents import views

BOTH = ("GET", "POST")

urlpatterns = [
    page("documents/of/<uuid:case_id>/", views.of_case, name="documents_of_case", permission="document.list"),
    page(
        "documents/of/<uuid:case_id>/attach/",
        views.attach,
        name="document_attach",
        permission="document.attach",
        methods=BOTH,
    ),
    page("documents/<uuid:pk>/", views.document, name="document", permission="document.read"),
    page("documents/<uuid:pk>/file/", views.download, name="document_file", permission="document.read"),
    page(
        "documents/<uuid:pk>/replace/",
        views.replace,
        name="document_replace",
        permission="document.attach",
        methods=BOTH,
    ),
    page("documents/<uuid:pk>/sign/", views.sign, name="document_sign", permission="document.sign", methods=BOTH),
    page(
        "documents/<uuid:pk>/withdraw/",
        views.withdraw,
        name="document_withdraw",
        permission="document.attach",
        methods=BOTH,
    ),
    page(
        "documents/signatures/<int:pk>/withdraw/",
        views.withdraw_signature,
        name="signature_withdraw",
        permission="document.sign",
        methods=BOTH,
    ),
]
