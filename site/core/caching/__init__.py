"""The full-page cache: public pages are answered in WSGI, before Django sees the request.

An entry is as old as the *content version* it was rendered under. That version is one number which every process of
the machine reads from a small shared file; each change to the content writes a new one after its commit, and with that
all older entries are dead in all processes at once. Nothing is purged by hand. The whole picture: docs/page-cache.md.

How to use it::

    # config/wsgi.py
    application = PageCache.from_settings(get_wsgi_application())

    # AppConfig.ready() of core, as its last line
    signals.connect()

    # after QuerySet.update(), bulk_create(), bulk_update() or raw SQL, none of which sends a signal
    signals.content_changed()

    # a view whose answer is true only until a moment (the next event begins, the day ends)
    fresh_until(response, moment)

``settings.PAGE_CACHE`` (only ``VERSION_FILE`` is required; an unknown name is refused at start):

=====================  ==================  =====================================================================
name                   default             meaning
=====================  ==================  =====================================================================
``VERSION_FILE``       (required)          path of the version file: local disk or tmpfs, shared by all processes
                                           and management commands of the site, never truncated
``ENABLED``            ``True``            ``False``: the application is left as it is
``MAX_BYTES``          64 MiB              memory for entries, per process
``MAX_ENTRY_BYTES``    1 MiB               a larger answer is sent but not kept
``TTL``                300 s               no entry is served longer, whatever the version says
``BRIEF_TTL``          10 s                the same for "not found" and permanent redirects
``QUERY_PARAMETERS``   ``SITE_PARAMETERS``  parameters that may be part of a key; any other one leads past the cache
``QUIET_MODELS``       ``()``              models whose changes no visitor can see (signals of them are ignored), as
                                           ``app.model``, ``app.*`` or ``app.model.field``; added to those of
                                           Django and Wagtail in ``core.caching.quiet``
``EXCLUDED_PREFIXES``  ``()``              paths that are never looked up, added to admin, documents, static, media
=====================  ==================  =====================================================================
"""
