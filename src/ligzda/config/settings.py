"""Django's settings. DATABASE_URL and LIGZDA_SECRET_KEY are enough to run; the README's table lists the others."""

from csp.constants import NONE, SELF

from ligzda.config import environment
from ligzda.config.databases import databases
from ligzda.config.logs import logging_settings

DEBUG = False
DEMO = environment.text("LIGZDA_DEMO") == "1"

# Without a secret Django itself refuses whatever needs one; commands that need none still run.
SECRET_KEY = environment.text("LIGZDA_SECRET_KEY")
LIGZDA_CODE_KEY: bytes = environment.derived_key("LIGZDA_CODE_KEY")
LIGZDA_CODE_HMAC_KEY: bytes = environment.derived_key("LIGZDA_CODE_HMAC_KEY")
LIGZDA_CODE_OLD_KEYS = environment.old_keys("LIGZDA_CODE_OLD_KEYS")
LIGZDA_FILE_KEY: bytes = environment.derived_key("LIGZDA_FILE_KEY")
LIGZDA_FILE_OLD_KEYS = environment.old_keys("LIGZDA_FILE_OLD_KEYS")
LIGZDA_SEAL_KEY: bytes = environment.derived_key("LIGZDA_SEAL_KEY")
LIGZDA_SECOND_STEP_KEY: bytes = environment.derived_key("LIGZDA_SECOND_STEP_KEY")

INSTALLED_APPS = [
    # The areas, in the order of their dependence: each knows only those before it.
    "ligzda.ui",
    "ligzda.access",
    "ligzda.law",
    "ligzda.people",
    "ligzda.documents",
    "ligzda.messages",
    "ligzda.families",
    "ligzda.training",
    "ligzda.assessment",
    "ligzda.children",
    "ligzda.placements",
    "ligzda.pay",
    "ligzda.pathway",
    "ligzda.desk",
    "ligzda.portal",
    "ligzda.demo",
    "ligzda.config",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "ligzda.config.flash.FlashConfig",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ligzda.config.logs.RequestLog",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "ligzda.config.language.LanguageByCookie",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ligzda.access.middleware.SaysWho",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]

ROOT_URLCONF = "ligzda.config.urls"
WSGI_APPLICATION = "ligzda.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ligzda.access.views.frame.frame",
                "ligzda.desk.views.frame.frame",
            ],
        },
    }
]
FORM_RENDERER = "ligzda.ui.renderer.Renderer"

# What is kept, and where.
DATA = environment.data_folder()
DATABASES = databases(environment.text("DATABASE_URL"), DATA)
DATABASE_ROUTERS = ["ligzda.config.databases.ReadsApart"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    # In the database, so that every process counts the same tries.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "throttle",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
MEDIA_ROOT = DATA / "files"  # sealed, and never served: documents go through their own checked view
FILE_UPLOAD_MAX_MEMORY_SIZE = 26 * 1024 * 1024  # what is taken at all waits in memory, not readable in a folder
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "ligzda.documents.sealed.SealedStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Work in the background, and once a minute.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
TICKS: list[str] = [
    "ligzda.access.tasks.minute",
    "ligzda.messages.tasks.minute",
    "ligzda.pathway.tasks.minute",
    "ligzda.placements.tasks.minute",
    "ligzda.desk.tasks.minute",
    "ligzda.config.housekeeping.nightly",
]

# Words and times.
LANGUAGE_CODE = "lv"
LANGUAGES = [("lv", "Latviešu"), ("en", "English")]
TIME_ZONE = "Europe/Riga"
USE_TZ = True
DATE_FORMAT = "d.m.Y."

# Signing in.
AUTH_USER_MODEL = "access.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator makes accounts; nobody signs up
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/15m/key"}
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody gets mail because a stranger typed their address
ACCOUNT_ADAPTER = "ligzda.access.signing_in.AccountAdapter"
SECOND_STEP_REQUIRED = not DEMO  # of staff; carers may go without
MFA_ADAPTER = "ligzda.access.signing_in.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Ligzda"
SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True

SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_ADAPTER = "ligzda.access.signing_in.OpenIdAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True  # the other house's verified address finds the account here
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS: dict[str, dict] = {}
OIDC_SERVER = environment.text("LIGZDA_OIDC_URL")
if OIDC_SERVER:
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": environment.text("LIGZDA_OIDC_NAME", "OpenID Connect"),
                "client_id": environment.text("LIGZDA_OIDC_CLIENT"),
                "secret": environment.text("LIGZDA_OIDC_SECRET"),
                "settings": {"server_url": OIDC_SERVER},
            }
        ]
    }

# Mail: to the console in the demo and until a server is named.
globals().update(environment.mail())
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.text("LIGZDA_EMAIL_FROM", "ligzda@localhost")
# SMS: to the console in the demo; without a gateway whoever has an account is written to by mail instead.
SMS_DRIVER = environment.sms_driver()
SMS_GATEWAY = environment.sms_gateway()

# The address, and what follows from it: LIGZDA_URL=https://… means a proxy that speaks TLS stands in front.
ADDRESS = environment.public_address()
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *filter(None, [ADDRESS.hostname])]
if ADDRESS.scheme == "https":
    CSRF_TRUSTED_ORIGINS = [f"https://{ADDRESS.netloc}"]
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF, *filter(None, [OIDC_SERVER])],
    }
}

LOGGING = logging_settings(environment.text("LIGZDA_LOG_LEVEL", "INFO").upper())
