"""What no single field of a record can check: the number of goals."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminModelForm

from practices import goal_limit


class PracticeForm(WagtailAdminModelForm):
    def is_valid(self) -> bool:
        # The goals are forms of their own and are read after this one.
        return bool(super().is_valid()) and self._few_goals()

    def _few_goals(self) -> bool:
        goals = self.formsets.get("goal_links")
        if goals is None:
            return True
        kept = [form for form in goals.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        try:
            goal_limit.check(len(kept), bool(self.cleaned_data.get("many_goals")))
        except goal_limit.TooManyGoals as refused:
            self.add_error("many_goals" if "many_goals" in self.fields else None, refused)
            return False
        return True
