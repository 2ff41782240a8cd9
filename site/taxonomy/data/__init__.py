"""The fixed vocabulary as plain Python: no Django, so that migrations, the demo and tests can all read it."""
