"""Settings of the tests: the product's own, with a known secret, cheap passwords and nothing kept."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("LIGZDA_SECRET_KEY", "a secret that only the tests know, and that is long enough for them all")
os.environ["LIGZDA_DATA"] = tempfile.mkdtemp(prefix="ligzda-tests-")
atexit.register(shutil.rmtree, os.environ["LIGZDA_DATA"], ignore_errors=True)
os.environ.setdefault("LIGZDA_LOG_LEVEL", "CRITICAL")

from ligzda.config.settings import *  # noqa: F403
from ligzda.config.settings import DATA, DATABASES

SECOND_STEP_REQUIRED = False  # tests of the pages sign in by force_login
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "ligzda.documents.sealed.SealedStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
Path(DATA, "static").mkdir()
# What looks at pages in a browser.
STATICFILES_DIRS = [("axe", Path(__file__).parents[1] / "node_modules" / "axe-core")]

for alias, database in DATABASES.items():
    if database["ENGINE"].endswith("sqlite3"):
        # A file as in real life, because a browser test's server and a race need several connections.
        database["TEST"] = {"NAME": str(DATA / f"{alias}.sqlite3")}
        database["OPTIONS"]["timeout"] = 60  # fifty at once, on a machine that is busy with something else
        database["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"
    else:
        # Each thread of a race has a connection of its own, and none outlives the test.
        database["OPTIONS"].pop("pool", None)
