"""Practices handed in by people without an account: the form in steps, the Word template, the reviewer's side."""
