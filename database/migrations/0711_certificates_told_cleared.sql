-- What was told of a day is needed until that day is past: afterwards nobody is told of it again.
grant delete on certificate_told to gridgov_app;
