"""Pictures from the upload to the page: cleaning, the sizes the site shows, and who makes them when."""
