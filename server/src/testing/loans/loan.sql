select case_table('loan');
grant select, insert, update on loan to gridgov_app;
