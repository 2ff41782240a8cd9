"""The channels of the communication plan.

The limits are those of one ordinary post or mail without a paid account; an officer can change them in the admin.
"""

from __future__ import annotations

from taxonomy.data.shapes import Channel, Name

CHANNELS: tuple[Channel, ...] = (
    Channel("website-de", Name("Website (deutsch)", "Website (German)"), language="de"),
    Channel("website-en", Name("Website (englisch)", "Website (English)"), language="en"),
    Channel("newsletter", Name("Newsletter", "Newsletter")),
    Channel("linkedin", Name("LinkedIn", "LinkedIn"), max_length=3000),
    Channel("instagram", Name("Instagram", "Instagram"), max_length=2200),
    Channel("mastodon", Name("Mastodon", "Mastodon"), max_length=500),
    Channel("press", Name("Pressemitteilung", "Press release"), max_length=4000),
    Channel("member-mail", Name("Mail an die Mitglieder", "Mail to members"), max_length=1500),
)
