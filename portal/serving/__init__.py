"""The portal as a service under gunicorn: it runs for months, and its content changes meanwhile."""
