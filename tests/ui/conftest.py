"""The specimen pages of tests/ui/specimens, served instead of the product's own addresses."""

import pytest
from django.test import Client
from django.utils import translation


@pytest.fixture
def specimens(client: Client, settings) -> Client:
    """Return a browser-less client of the specimen pages."""
    settings.ROOT_URLCONF = "tests.ui.specimens"
    return client


@pytest.fixture(autouse=True)
def _latvian():
    """Speak Latvian, as pages do first."""
    with translation.override("lv"):
        yield
