"""How every form looks: label, hint, message at the field, then the control, in the manner of GOV.UK."""

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input
from django.utils.functional import cached_property

# The class each kind of control wears; groups of choices are drawn by their own templates.
CONTROLS = (
    (forms.Textarea, "govuk-textarea"),
    ((forms.RadioSelect, forms.CheckboxSelectMultiple), ""),
    (forms.Select, "govuk-select"),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.PasswordInput, "govuk-input govuk-password-input__input govuk-js-password-input-input"),
    (Input, "govuk-input"),
)


class Field(BoundField):
    """A field on the page: knows the class of its control and whether to say that it may be left empty."""

    @cached_property
    def is_single_checkbox(self) -> bool:
        """Tell whether the label stands after the control."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def is_optional(self) -> bool:
        """Tell whether the label says “optional”: forms of ours mark the few fields that may be left empty."""
        return (
            getattr(self.form, "marks_optional", False)
            and not self.field.required
            and not self.is_single_checkbox
            and not str(self.label).endswith(")")
        )

    @property
    def counts_characters(self) -> bool:
        """Tell whether the page counts what is left of a long text's limit."""
        return isinstance(self.field.widget, forms.Textarea) and bool(getattr(self.field, "max_length", None))

    def build_widget_attrs(self, attrs, widget=None):
        """Add the control's class, and the error's, to what Django gives."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        control = next((name for kind, name in CONTROLS if isinstance(widget, kind)), "")
        if control and not widget.is_hidden:
            worn = [control, widget.attrs.get("class", "")]
            if self.errors:
                worn.append(f"{control.split()[0]}--error")
            if self.counts_characters:
                worn.append("govuk-js-character-count")
            attrs["class"] = " ".join(filter(None, worn))
            attrs["placeholder"] = False  # a hint stands above its field, where it stays while one types
        return attrs


class Renderer(TemplatesSetting):
    """FORM_RENDERER of the project: our templates, found as all templates are."""

    form_template_name = "ui/form/form.html"
    formset_template_name = "ui/form/formset.html"
    field_template_name = "ui/form/field.html"
    bound_field_class = Field
