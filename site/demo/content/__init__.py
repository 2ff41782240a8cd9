"""The words of the demo site, in German and English, as plain Python that a reviewer can read.

No Django here: the loader turns these records into pages. Everything told here is a sample and says so.
"""
