"""Forms for visitors: no cookie, no script needed, and still safe.

A visitor gets no cookie, so Django's CSRF cookie cannot protect these forms. There is no session whose authority a
foreign site could borrow either; what remains is spam. Four things stand against it: the browser's own word about
where the form was sent from (Origin, RFC 6454; Sec-Fetch-Site), a signed stamp with the time the form was made, a
field that people never see, and limits per network address and for the whole site (core.rate_limit).
Whatever is refused, the typed text comes back with the form.
"""

from __future__ import annotations

import time
from typing import Any, ClassVar
from urllib.parse import urlsplit

from django import forms
from django.core import signing
from django.core.exceptions import RequestDataTooBig
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import FormView

from core.rate_limit import allow, client_address

SALT = "core.public_forms"
#: Nobody reads and fills a form in less time; programs do.
FASTEST_SECONDS = 2
OLDEST_SECONDS = 24 * 3600
#: What is told to those who send too much by a form without a field for long texts.
FALLBACK_LENGTH = 1000


def new_stamp() -> str:
    return signing.TimestampSigner(salt=SALT).sign("form")


def sent_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on this site; clients that say nothing are let through."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


class PublicForm(forms.Form):
    """A form with the stamp and the trap. ``is_trapped`` after validation means: a program has filled it."""

    stamp = forms.CharField(required=False, widget=forms.HiddenInput)
    homepage = forms.CharField(
        required=False,
        label=_("Please leave this field empty"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    #: Fields that the template must not show in its ordinary loop.
    machinery: ClassVar[set[str]] = {"stamp", "homepage"}
    #: 0 where the address of the form is a secret already: who only turns the page is no program.
    fastest_seconds: ClassVar[float] = FASTEST_SECONDS

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name not in self.machinery]

    @property
    def fresh_stamp(self) -> str:
        """The value the page's stamp field must carry, also when the form comes back with errors."""
        return new_stamp()

    @cached_property
    def is_trapped(self) -> bool:
        return bool(self.cleaned_data.get("homepage")) if hasattr(self, "cleaned_data") else False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._check_stamp(cleaned.get("stamp", ""))
        return cleaned

    def _check_stamp(self, value: str) -> None:
        try:
            signing.TimestampSigner(salt=SALT).unsign(value, max_age=OLDEST_SECONDS)
        except signing.SignatureExpired:
            raise forms.ValidationError(
                _("The form was open for more than a day. Your text is still here: please send it again.")
            ) from None
        except signing.BadSignature:
            raise forms.ValidationError(_("The form was incomplete. Please send it again.")) from None
        if self._age(value) < self.fastest_seconds:
            raise forms.ValidationError(_("That was very quick. Please send the form once more."))

    @staticmethod
    def _age(value: str) -> float:
        stamped = signing.b62_decode(value.rsplit(":", 2)[1])
        return time.time() - stamped


def too_much(form: PublicForm) -> str:
    """What to do after sending more than is read at all; the browser still has the text."""
    limits = [
        rule.limit_value
        for field in form.fields.values()
        for rule in field.validators
        if isinstance(field.widget, forms.Textarea) and isinstance(rule, MaxLengthValidator)
    ]
    return gettext(
        "You have sent more than this site reads, so nothing has arrived. Your text is not lost: go back in your "
        "browser, shorten it to %(limit)s characters and send it again."
    ) % {"limit": number_format(max(limits, default=FALLBACK_LENGTH), force_grouping=True)}


class PublicFormView(FormView):
    """Shows a PublicForm and, when all is well, calls ``accept(form)`` and leads to ``success_url``.

    ``limits`` are (number, seconds) pairs for one network address; ``site_limits`` for all visitors together.
    A trapped form is answered as if it had worked, and nothing happens.
    """

    scope: ClassVar[str] = "form"
    limits: ClassVar[list[tuple[int, int]]] = [(5, 600), (20, 24 * 3600)]
    site_limits: ClassVar[list[tuple[int, int]]] = [(300, 3600)]

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        """Around the whole view: a decorated ``dispatch`` would be lost where a subclass writes its own."""
        return never_cache(csrf_exempt(super().as_view(**initkwargs)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            form = self.get_form()
        except RequestDataTooBig:
            return self.refuse(self.unread_form(), 413)
        if not form.is_valid():
            return self.refuse(form, 422)
        if form.is_trapped:
            return self.form_valid(form)
        if not sent_from_here(request):
            form.add_error(None, _("The form was sent from another site. Please send it from here."))
            return self.refuse(form, 403)
        if not self.within_limits(request):
            form.add_error(None, _("Too many messages came from your network. Please try again later."))
            return self.refuse(form, 429)
        return self.accept(form) or self.form_valid(form)

    def accept(self, form: Any) -> HttpResponse | None:
        """Do what the form is for. An answer of its own replaces the way to ``success_url``."""
        raise NotImplementedError

    def unread_form(self) -> Any:
        """An empty form that says why: so much was sent that nothing of it was read (DATA_UPLOAD_MAX_MEMORY_SIZE)."""
        form = self.get_form_class()(data={}, initial=self.get_initial())
        form.errors.clear()
        form.add_error(None, too_much(form))
        return form

    def refuse(self, form: Any, status: int) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def within_limits(self, request: HttpRequest) -> bool:
        address = client_address(request)
        own = [allow(f"{self.scope}-{seconds}", address, limit, seconds) for limit, seconds in self.limits]
        all_ = [allow(f"{self.scope}-site-{seconds}", "", limit, seconds) for limit, seconds in self.site_limits]
        return all(own + all_)
