"""The sign-in form of the admin, in words that fit a form without a user name."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm


class SignInForm(LoginForm):
    """Wagtail's form with labels of its own, and one answer to every mistake, whoever has an account."""

    error_messages = {
        **LoginForm.error_messages,
        "invalid_login": _("E-mail address and password do not match. Please check both and try again."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        address, password = self.fields["username"], self.fields["password"]
        address.label = capfirst(get_user_model()._meta.get_field("email").verbose_name)
        password.label = _("Password")
        address.widget.attrs |= {"type": "email", "autocomplete": "username", "placeholder": ""}
        password.widget.attrs |= {"autocomplete": "current-password", "placeholder": ""}
