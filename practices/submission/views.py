"""The form in steps. Every page is made anew and never kept, knows no cookie, and works without JavaScript."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from core.capped_upload import cap_uploads, too_large
from core.chrome import identity_of
from core.meta import Meta
from core.public_forms import PublicForm, PublicFormView, too_much
from core.terms import vocabulary
from practices.models import PracticeSubmission
from practices.submission import incoming, mails, tokens, word, writing
from practices.submission.answers import too_long, typed
from practices.submission.forms import STEP_FORMS, FileForm, LinkForm, SendForm, WordForm, YouForm
from practices.submission.progress import progress_of, review_of
from practices.submission.steps import BY_NAME, CHECK, FILES, PRACTICE, YOU, Step, after

#: The pages of one form, and somebody who turns them to and fro.
LIMITS = [(60, 600), (400, 24 * 3600)]
SITE_LIMITS = [(2000, 3600)]
#: A workshop in one room has one network address.
START_LIMITS = [(15, 600), (60, 24 * 3600)]


def language() -> str:
    return (get_language() or "en")[:2]


def closed(request: HttpRequest, why: str, status: int, **context: Any) -> HttpResponse:
    """A page that says why a link does not open what it should, and what to do."""
    titles = {
        "expired": gettext("This link has expired"),
        "sent": gettext("This practice has been sent already"),
        "answered": gettext("This question was answered already"),
        "erased": gettext("Your data are erased"),
    }
    meta = Meta(title=titles.get(why, gettext("This link is no longer valid")), noindex=True)
    context = {"meta": meta, "why": why, "days": tokens.LINK_VALID.days, **context}
    response = render(request, "practices/submission/closed.html", context, status=status)
    response["Referrer-Policy"] = "no-referrer"
    return response


class OfSubmission(PublicFormView):
    """What the pages behind a link have in common: the submission, how the reader came, a page that no index shows."""

    limits: ClassVar[list[tuple[int, int]]] = LIMITS
    site_limits: ClassVar[list[tuple[int, int]]] = SITE_LIMITS
    scope = "submission-step"
    submission: PracticeSubmission
    way: tokens.Way

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.token: str = kwargs["token"]
        try:
            self.way = tokens.read(self.token)
        except tokens.LinkExpired:
            return closed(request, "expired", 410)
        except tokens.LinkInvalid:
            return closed(request, "invalid", 404)
        found = PracticeSubmission.objects.with_standing().select_related("tandem__city").filter(key=self.way.key)
        submission = found.first()
        if submission is None:
            return closed(request, "invalid", 404)
        self.submission = submission
        cap_uploads(request, incoming.MAX_BYTES)
        return self.opened(request, *args, **kwargs)

    def opened(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The submission is found; pages for drafts refuse what was sent."""
        if self.submission.is_sent:
            return closed(request, "sent", 410, token=self.token)
        try:
            response: Any = super().dispatch(request, *args, **kwargs)
        except writing.AlreadySent:
            return closed(request, "sent", 410, token=self.token)
        return response

    def address_of(self, step: Step) -> str:
        return reverse("practices:submission_step", args=[self.token, step.name])

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().render_to_response(context, **kwargs)
        # The address holds a token, which no other site should learn from a link that is followed from here.
        response["Referrer-Policy"] = "same-origin"
        return response

    @property
    def secretariat(self) -> str:
        return str(identity_of(self.request).contact_email)


class StepPage(OfSubmission):
    """Base of the steps of a draft."""

    template_name = "practices/submission/step.html"
    step: Step

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        title = gettext("%(step)s: submit a practice") % {"step": self.step.title}
        own = {
            "meta": Meta(title=title, noindex=True),
            "step": self.step,
            "submission": self.submission,
            "token": self.token,
            "progress": progress_of(self.step, self.submission.done, self.address_of),
        }
        return super().get_context_data(**own, **kwargs)

    def get_success_url(self) -> str:
        return self.address_of(after(self.step))

    def unread_form(self) -> Any:
        form = PublicForm(data={})
        form.errors.clear()
        form.add_error(None, too_much(form))
        return form

    def later(self) -> HttpResponse:
        """Save and go on another day: the link goes out by mail."""
        mails.resume(self.submission)
        return redirect("practices:submission_saved", self.token)


class AnswersView(StepPage):
    """A step that asks: practice, goals, story, results."""

    def opened(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        step = BY_NAME.get(kwargs["step"])
        if step is None or step.answers is None:
            raise Http404
        self.step = step
        return super().opened(request, *args, **kwargs)

    def get_form_class(self) -> Any:
        return STEP_FORMS[self.step.name]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "submission": self.submission}

    def get_initial(self) -> dict[str, Any]:
        return dict(self.submission.answers.get(self.step.name, {}))

    def refuse(self, form: Any, status: int) -> HttpResponse:
        """Who stops for today need not be finished: whatever fits is kept as it stands."""
        if status == 422 and "later" in self.request.POST and not list(too_long(form)) and not form.non_field_errors():
            writing.save(self.submission, self.step, typed(form), finished=False, by_mail=self.way.by_mail)
            return self.later()
        return super().refuse(form, status)

    def accept(self, form: Any) -> HttpResponse | None:
        writing.save(self.submission, self.step, typed(form), finished=True, by_mail=self.way.by_mail)
        return self.later() if "later" in self.request.POST else None


class FilesView(StepPage):
    form_class = FileForm
    template_name = "practices/submission/files.html"
    step = FILES

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "dropped": too_large(self.request)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        files = list(self.submission.files.all())
        return super().get_context_data(files=files, full=len(files) >= writing.MOST_FILES, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        number = request.POST.get("remove", "")
        if number.isdecimal():
            writing.detach(self.submission, int(number[:18]))
            return redirect(request.path)
        if "add" not in request.POST and not request.FILES and not too_large(request):
            return self._go_on()
        return super().post(request, *args, **kwargs)

    def _go_on(self) -> HttpResponse:
        writing.save(self.submission, self.step, {}, finished=True, by_mail=self.way.by_mail)
        return self.later() if "later" in self.request.POST else redirect(self.get_success_url())

    def accept(self, form: FileForm) -> HttpResponse | None:
        data = form.cleaned_data
        try:
            writing.attach(self.submission, data["file"], **{
                name: data[name] for name in ("description", "credit", "licence")
            })  # fmt: skip
        except writing.TooManyFiles:
            form.add_error("file", gettext("%(number)d files are enough.") % {"number": writing.MOST_FILES})
            return self.refuse(form, 422)
        return redirect(self.request.path)


class CheckView(StepPage):
    form_class = SendForm
    template_name = "practices/submission/check.html"
    step = CHECK

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sections = review_of(self.submission, self.address_of)
        ready = not any(section.errors for section in sections)
        files = list(self.submission.files.all())
        return super().get_context_data(
            sections=sections, ready=ready, files=files, files_url=self.address_of(FILES), **kwargs
        )

    def get_success_url(self) -> str:
        return reverse("practices:submission", args=[self.token])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "later" in request.POST:
            return self.later()
        return super().post(request, *args, **kwargs)

    def accept(self, form: SendForm) -> HttpResponse | None:
        note = form.cleaned_data["note"]
        try:
            writing.send(self.submission, note, by_mail=self.way.by_mail, secretariat=self.secretariat)
        except writing.NotComplete:
            form.add_error(None, gettext("Something is still missing; it is marked below."))
            return self.refuse(form, 422)
        return None


class WordView(StepPage):
    """Fill the steps from the Word template; says afterwards what could not be read."""

    form_class = WordForm
    template_name = "practices/submission/word.html"
    step = PRACTICE

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "dropped": too_large(self.request)}

    def accept(self, form: WordForm) -> HttpResponse | None:
        try:
            word.take_over(self.submission, form.cleaned_data["word"].read())
        except word.NoTemplate as refused:
            form.add_error("word", str(refused))
            return self.refuse(form, 422)
        return redirect(self.request.path + "?read=1")

    def form_valid(self, form: Any) -> HttpResponse:
        return redirect(self.request.path)


class StartView(PublicFormView):
    """What it takes, the template, and the first step. Makes the draft and goes on to it in the same window."""

    form_class = YouForm
    template_name = "practices/submission/start.html"
    limits: ClassVar[list[tuple[int, int]]] = START_LIMITS
    scope = "submission"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        cap_uploads(request, incoming.MAX_BYTES)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "dropped": too_large(self.request)}

    def get_initial(self) -> dict[str, Any]:
        return {"language": language()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = Meta(title=gettext("Submit a practice"), noindex=True)
        return super().get_context_data(meta=meta, progress=progress_of(YOU, [], None), **kwargs)

    def get_success_url(self) -> str:
        return reverse("practices:submit_link_sent")

    @cached_property
    def tandems(self) -> dict[str, Any]:
        return {row.slug: row for row in vocabulary("tandem").values()}

    def accept(self, form: YouForm) -> HttpResponse | None:
        said = form.cleaned_data
        content = said["word"].read() if said.get("word") else None
        try:
            found = word.read(content, said["language"]) if content else None
        except word.NoTemplate as refused:
            form.add_error("word", str(refused))
            return self.refuse(form, 422)
        submission = writing.begin(said["language"], self.tandems[said["tandem"]], said["name"], said["address"])
        token = tokens.in_browser(submission.key)
        if found is None:
            return redirect("practices:submission_step", token, PRACTICE.name)
        word.keep(submission, found)
        return redirect(reverse("practices:submission_word", args=[token]) + "?read=1")


class LinkView(PublicFormView):
    """A new link for those who have lost theirs. The answer is the same for every address."""

    form_class = LinkForm
    template_name = "practices/submission/link.html"
    scope = "submission-link"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(meta=Meta(title=gettext("Send me a new link"), noindex=True), **kwargs)

    def get_success_url(self) -> str:
        return reverse("practices:submit_link_sent")

    def accept(self, form: LinkForm) -> HttpResponse | None:
        mine = PracticeSubmission.objects.filter(address_key=form.cleaned_data["address"].lower())
        for submission in mine.order_by("-saved_at")[: mails.LINKS_A_DAY]:
            mails.link(submission)
        return None


@method_decorator(never_cache, name="dispatch")
class LinkSentView(TemplateView):
    template_name = "practices/submission/link_sent.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            meta=Meta(title=gettext("Please look into your mailbox"), noindex=True), **kwargs
        )


class SavedView(StepPage):
    """After “Save and continue later”."""

    template_name = "practices/submission/saved.html"
    form_class = PublicForm
    step = CHECK
    http_method_names = ["get", "head", "options"]
