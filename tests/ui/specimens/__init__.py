"""Every pattern of the pages with made-up content: what tests look at, and what a person may look at while drawing."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

from django import forms
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import include, path
from django.views.i18n import set_language

from ligzda.ui.forms import (
    ClockField,
    Form,
    LatvianDateField,
    LongTextField,
    MoneyField,
    NumberField,
    Radios,
    UploadField,
)
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.marks import Mark
from ligzda.ui.parts import Both, Deed, Due, Entry, Link, Now, Pill, Step

MONTH = Mark("1 mēnesis", "#", confirmed=False)
HOUSE = Mark("centra noteikums", "#")
ROLES = [
    ("foster", "audžuģimene"),
    ("specialised", "specializētā audžuģimene"),
    ("guardian", "aizbildnis"),
    ("adopter", "adoptētājs"),
    ("host", "viesģimene"),
    ("undecided", "vēl nav izlēmusi"),
]


class Enquiry(Form):
    """A form with every kind of field."""

    name = forms.CharField(label="Vārds un uzvārds")
    code = forms.CharField(label="Personas kods (ja zināms)", required=False)
    on = LatvianDateField(label="Kad vērsās", help_text="Piemēram, 20.03.2026.", latest=date(2026, 5, 21))
    at = ClockField(label="Cikos", required=False)
    email = forms.EmailField(label="E-pasts", required=False)
    region = forms.ChoiceField(
        label="Pašvaldība", choices=[("", "Izvēlieties"), ("l", "Liepāja"), ("c", "Cēsu novads")]
    )
    role = forms.ChoiceField(
        label="Kāds statuss ģimeni interesē?",
        choices=ROLES,
        widget=Radios(hints={"specialised": "Vispirms jākļūst par audžuģimeni"}),
    )
    languages = forms.MultipleChoiceField(
        label="Valodas",
        required=False,
        choices=[("lv", "latviski"), ("ru", "krieviski")],
        widget=forms.CheckboxSelectMultiple,
    )
    cost = MoneyField(label="Izmaksas, €", required=False)
    hours = NumberField(label="Stundas", required=False)
    note = LongTextField(label="Piezīmes", required=False, max_length=200)
    paper = UploadField(label="Pielikums", required=False, accept=".pdf")
    agreed = forms.BooleanField(label="Piekrīt datu apstrādei", help_text="Bez tās interesentu nevar reģistrēt")

    def clean_code(self) -> str:
        if self.cleaned_data["code"] == "240385-18743":
            raise forms.ValidationError("Kontrolcipars nesakrīt. Pārbaudiet: 240385-18743")
        return self.cleaned_data["code"]


STEPS = [
    Step("Vēršanās centrā", "done", "12.01.2026.", text="Ģimene · piesaistes pasākums “Ģimene katram bērnam”"),
    Step("Konsultācija", "done", "16.01.2026.", text="Centrs · Ilze Ozola, klātienē"),
    Step("Statusa izvēle un iesniegums bāriņtiesai", "done", "09.02.2026.", text="Ģimene · audžuģimene"),
    Step("Lēmums par atzīšanu par piemērotu", "done", "02.03.2026.", text="Bāriņtiesa · Nr. 1-6/23", law=MONTH),
    Step("Vienošanās ar atbalsta centru", "done", "20.03.2026.", text="Ģimene un centrs", law=MONTH),
    Step(
        "Mācības",
        "due",
        "līdz 30.05.2026.",
        "Centrs",
        "trūkst 6 h prakses otrā mājsaimniecībā",
        MONTH,
        "stundu skaits",
        deeds=[Deed("Reģistrēt nodarbību", "#", title="Mācības")],
    ),
    Step(
        "Psiholoģiskā izpēte un atzinums",
        "late",
        "kavē 3 darba dienas",
        "Centrs · Marta Liepa",
        "atzinums sagatavots, nav parakstīts",
        HOUSE,
        why="Vienošanās parakstīta 20.03.2026., termiņš ir 2 mēneši: 20.05.2026.",
    ),
    Step("Raksturojums", "due", "līdz 20.05.2026.", "Centrs", "nav sākts"),
    Step("Dokumenti bāriņtiesai", "wait", "gaida", text="Centrs · 10 darba dienu laikā pēc pēdējā dokumenta"),
    Step(
        "Lēmums par statusa piešķiršanu",
        "wait",
        "gaida",
        text="Bāriņtiesa",
        law=MONTH,
        law_text="1 mēnesis pēc mācībām",
    ),
    Step("Sagatavošanās atbalsts", "wait", "nav vajadzīgs", text="Ģimene nav lūgusi", skipped=True),
]

FRAME = {
    "nav": [
        Link(label, "#", label == "Ģimenes")
        for label in ("Šodien", "Ģimenes", "Mācības", "Izpēte", "Bāriņtiesa", "Piesaiste", "Pārskati")
    ],
    "search_url": "/search/",
    "role_label": "sociālā darbiniece",
    "account_links": [Link("Mans konts", "#"), Link("Mana komanda", "#")],
    "footer_links": [Link("Privātums", "#"), Link("Sešas lomas", "#")],
}
PAGES = {
    "family": {
        "sections": [
            Link("Ceļš", "#", current=True),
            Link("Ģimene", "#", count=3),
            Link("Vienošanās", "#", count=1),
            Link("Mācības", "#", count="42/48 h"),
            Link("Izpēte", "#", count=2),
            Link("Dokumenti", "#", count=11),
            Link("Notikumi", "#", count=37),
        ],
        "now": Now(
            "parakstīt psihologa atzinumu",
            "Marta Liepa · termiņš bija 18.05.2026. · bez tā dokumentus nevar iesniegt bāriņtiesai",
            "late",
            [Deed("Atvērt atzinumu", "#"), Deed("Atgādināt Martai", "#", secondary=True, post=True)],
        ),
        "steps": STEPS,
        "today": date(2026, 5, 21),
        "entries": [
            Entry(datetime(2026, 5, 21, 9, 12), "Marta Liepa atvēra izpētes piezīmes"),
            Entry(date(2026, 5, 14), "Prakse 10 h Kalniņu ģimenē — apmeklēta", by="Ilze Ozola"),
            Entry(date(2026, 3, 20), "Parakstīta vienošanās AV-2026-031", url="#"),
        ],
    },
    "today": {
        "late": [
            Due(
                Pill("late", "kavē 3 d."),
                "Bērziņu ģimene",
                "#",
                "Psihologa atzinums nav parakstīts · Marta Liepa",
                deed=Deed("Atvērt", "#"),
            ),
            Due(
                Pill("late", "kavē 1 d."),
                "Kalniņa (aizbildne)",
                "#",
                "Informēt bāriņtiesu par vienošanos",
                HOUSE,
                "3 darba dienas",
                Deed("Nosūtīt", "#"),
            ),
        ],
        "soon": [
            Due(
                Pill("due", "šodien"),
                "Vītolu ģimene",
                "#",
                "Vienošanās ar aizbildni",
                MONTH,
                "10 darba dienas",
                Deed("Sagatavot", "#"),
            ),
            Due(
                Pill("due", "rīt 14.00"),
                "Ozolu ģimene",
                "#",
                "Plāna pārskatīšana, piedalās Roberts (7 g.)",
                deed=Deed("Sagatavoties", "#"),
            ),
            Due(
                Pill("wait", "31.12."),
                "Liepiņu ģimene",
                "#",
                "Ikgadējās pilnveides apmācības: trūkst 4 h līdz gada beigām",
                deed=Deed("Pieteikt", "#"),
            ),
        ],
    },
    "phone": {
        "nav": [Link("Šodien", "#", current=True), Link("Bērni", "#"), Link("Mācības", "#"), Link("Atlīdzība", "#")],
        "tabs": [Link("Šodien", "#", current=True), Link("Bērni", "#"), Link("Mācības", "#"), Link("Atlīdzība", "#")],
        "search_url": "",
        "role_label": "audžuvecāks",
        "demo": True,
        "now": Now(
            "apstiprināt nodarbību",
            "“Pusaudzis un robežas”, sestdien 23. maijā plkst. 10.00, centrā.",
            deeds=[Deed("Apstiprināt, ka būsim", "#")],
        ),
        "facts": [("Tālrunis", "+371 20 599 524"), ("Adrese", "Rožu iela 5, Liepāja"), ("E-pasts", "")],
    },
}


def page(request: HttpRequest, name: str) -> HttpResponse:
    """Draw the named specimen."""
    request.user, request.by = SimpleNamespace(is_authenticated=True, name="Ilze Ozola", pk=7), None
    if name in PAGES:
        return drawn(request, Path(__file__).with_name(f"{name}.html").read_text(), PAGES[name])
    if name in ("form", "form-filled"):
        return drawn(request, '{% extends "ui/form.html" %}', _form(name == "form"))
    if name == "refused":
        return drawn(request, '{% extends "ui/form.html" %}', _form(False) | {"reasons": REASONS})
    if name == "changed":
        return drawn(request, '{% extends "ui/form.html" %}', _form(False) | CHANGED)
    if name == "confirm":
        return drawn(request, '{% extends "ui/confirm.html" %}', CONFIRM)
    if name in ERRORS:
        return render(request, f"{name[1:]}.html", FRAME)
    if name == "list":
        return PERMISSIONS.respond(request, Permission.objects.select_related("content_type"), **FRAME, **LISTED)
    if name == "done":
        return drawn(request, '{% extends "ui/done.html" %}', DONE)
    raise Http404


def _form(faulty: bool) -> dict:
    typed = {
        "name": "Anna Bērziņa",
        "role": "undecided",
        "code": "240385-18743",
        "on": "31.02.2026",
        "note": "Zvanīja vakarā.",
    }
    form = (
        Enquiry(typed)
        if faulty
        else Enquiry(initial={"name": "Anna Bērziņa", "on": date(2026, 5, 20), "role": "undecided"})
    )
    return {
        "title": "Jauns interesents",
        "form": form,
        "deed": "Saglabāt un sarunāt konsultāciju",
        "back_url": "/",
        "draft_url": "/drafts/1/",
    }


ERRORS = ("p400", "p403", "p404", "p500", "p403_csrf", "p429")


class PermissionFilters(Filters):
    """Filters of the specimen list: one by its own name, one of the list's own."""

    codename = forms.ChoiceField(label="Kods", choices=[("", "visi"), ("add_group", "add_group")])
    since = LatvianDateField(label="No")
    has_view = forms.BooleanField(label="tikai skatāmie")

    def narrow_since(self, rows: QuerySet, value: date) -> QuerySet:
        return rows.filter(pk__gt=value.day)

    def narrow_has_view(self, rows: QuerySet, value: bool) -> QuerySet:
        return rows.filter(codename__startswith="view")


PERMISSIONS = List(
    "permissions",
    columns=[
        Column("name", "Nosaukums", sort="name", link=lambda row: f"/{row.pk}/"),
        Column("content_type__model", "Veids", sort="content_type__model"),
        Column("state", "Stāvoklis", value=lambda row: Pill("done", "atļauts"), only="page"),
        Column("codename", "Kods", sort=("codename", "name"), only="file"),
        Column("cost", "Summa", value=lambda row: Decimal(row.pk) * 100 - 1, sort="pk", money=True),
    ],
    filters=PermissionFilters,
    order="name",
    size=20,
)
LISTED = {"title": "Atļaujas", "sub": "Kas kam atļauts", "deeds": [Deed("Jauna atļauja", "#")]}
REASONS = [
    SimpleNamespace(text="Trūkst 6 stundu prakses otrā mājsaimniecībā", law=MONTH, at=""),
    SimpleNamespace(text=lambda language: "Psihologa atzinums nav parakstīts", law=None, at="note"),
]
CHANGED = {
    "fields": [Both("Tālrunis", "26 114 208", "26 114 209"), Both("Vārds", "Anna", "Anna")],
    "changed_by": "Marta Liepa",
    "changed_at": "šodien 09:12",
}
CONFIRM = {
    "title": "Vai beigt vienošanos?",
    "text": "Ģimene pāriet uz centru “Zvannieki”. Lietu turpmāk redzēs jaunais centrs.",
    "facts": [("Vienošanās", "AV-2026-031"), ("Parakstīta", "20.03.2026.")],
    "deed": "Beigt vienošanos",
    "danger": True,
    "back_url": "/",
}
DONE = {
    "title": "Interesents reģistrēts",
    "text": "Ģimenei nosūtīts e-pasts ar konsultācijas laiku.",
    "facts": [("Ģimenes numurs", "Ģ-2026-0147")],
    "deeds": [Deed("Atvērt ģimeni", "#"), Deed("Jauns interesents", "#", secondary=True)],
}


def drawn(request: HttpRequest, source: str, context: dict) -> HttpResponse:
    """Render the template's source in the frame."""
    return HttpResponse(engines["django"].from_string(source).render(FRAME | context, request))


urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("demo/", page, {"name": "family"}, name="demo_sign_in"),
    path("language/", set_language, name="set_language"),
    *(path(f"{name}/", page, {"name": "family"}, name=name) for name in ("roles", "privacy")),
    path("<slug:name>/", page),
]
