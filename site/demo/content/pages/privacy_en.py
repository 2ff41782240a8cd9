"""The privacy notice in English."""

from __future__ import annotations

from demo.content.samples import LEGAL_EN
from demo.content.shapes import Text, body

PRIVACY_EN = Text(
    title="Privacy",
    slug="privacy",
    teaser="Reading here leaves no cookie. What happens to your details when you write to us or subscribe to "
    "the newsletter. Sample page.",
    description="Sample privacy notice: controller, purposes, legal bases, how long data is kept and what rights you "
    "have.",
    body=body(
        LEGAL_EN,
        """
        ## The main points

        - While you read, we set no cookies and store nothing on your device.
        - We do not measure audiences or show advertising, and your browser contacts no other server unless you click
          to ask for it.
        - In the newsletter we count neither opens nor clicks.

        ## Controller

        Secretariat of the Tandem Network, City of Musterstadt, Musterstraße 1, 00000 Musterstadt, Germany, telephone
        +49 30 23125 001, <a href="mailto:secretariat@example.org">secretariat@example.org</a> [enter your own
        details]

        ## Data protection officer

        You can reach the data protection officer at the address above, marked “Data protection”, or at <a
        href="mailto:privacy@example.org">privacy@example.org</a>.

        ## When you open this website

        To deliver a page, our server handles your IP address, the time, the address you asked for and the details
        that your browser sends along. These data stay in a log for seven days and serve only to run the site and fend
        off attacks. The legal basis is our public task (Article 6(1)(e) GDPR) or, for bodies that are not public, the
        legitimate interest in running the site safely (point (f)).

        If you send a form, we count it, so that nobody can flood us with messages. For that we keep a check value of
        your IP address, and not the address itself, for two days at most.

        ## When you write to us

        The contact form gives us your message, the page it is about and, if you enter one, your e-mail address. We
        need them in order to answer. The legal basis is Article 6(1)(e) GDPR, otherwise point (f). The text is
        deleted from the web server after 30 days, and from the secretariat’s mailbox six months after the last
        answer.

        ## When you subscribe to the newsletter

        We store your e-mail address, your name if you give it, the language you want and the topics. As proof of your
        consent we also keep its wording, the times of sign-up and confirmation, the address of the form and your
        shortened IP address. The legal basis is your consent (Article 6(1)(a) GDPR).

        - After signing up you receive a mail with a link. You are only on the list once you confirm there. The link
          is valid for seven days; sign-ups that are not confirmed are deleted after 14 days.
        - You can unsubscribe at any time with one click. The link is in every issue.
        - When you unsubscribe, we delete your address and your name. What remains is a check value, which prevents us
          from writing to you again by mistake, and the proof of consent without your address. The confirmation mail
          is deleted from our server 30 days after it was sent.

        ## When you register for an event

        We use your details to prepare the meeting (Article 6(1)(b) or (e) GDPR) and delete them 30 days after it
        ends. Details on diet or support needs are processed only with your explicit consent (Article 9(2)(a) GDPR)
        and are deleted after seven days.

        ## Videos and maps

        Videos and maps from other services load only when you ask for them with a click. Until then you see a picture
        from our own server and the name of the service. After the click the service receives your IP address and may
        process it outside the European Union. The legal basis is the consent you give by clicking; it holds for that
        one time only.

        ## For editors

        Anyone who logs in to edit receives the cookies this technically requires. Changes are recorded with name and
        time, so that it remains clear who published what.

        ## Who receives data

        The server and the sending of mail are run for us by companies based in the European Union with which we have
        data processing agreements [enter names]. We pass nothing on to anyone else unless a law requires it. We
        ourselves transfer no data to countries outside the European Union.

        ## Backups

        Backups are encrypted and overwritten after 30 days. If one is restored, deletions made in the meantime are
        applied again.

        ## Your rights

        - You can ask what data we hold on you, and have them corrected, deleted or restricted.
        - Data based on consent or on a contract will be handed to you in a common format.
        - You can object to processing that we base on a public task or a legitimate interest.
        - You can withdraw consent at any time. What happened until then remains lawful.

        A mail to <a href="mailto:privacy@example.org">privacy@example.org</a> will do. We answer within a month.

        ## Complaints

        You can complain to a data protection authority, for instance where you live or work. The one in charge of us
        is: Sample State Commissioner for Data Protection, Musterplatz 2, 00000 Musterstadt, Germany [enter the
        authority in charge].

        ## Do you have to give us data?

        No. You can read everything without telling us anything. Without an e-mail address, though, we can neither
        answer nor send you the newsletter. We take no automated decisions about you.

        Version of this sample: 22 November 2026
        """,
    ),
)
