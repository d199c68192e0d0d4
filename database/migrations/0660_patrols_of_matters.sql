-- From a matter to the patrol it was found on. Most patrols find nothing, and stay out of the index.
create index patrol_case_found on patrol_case using gin ((state -> 'finds') jsonb_path_ops)
  where state -> 'finds' <> '[]'::jsonb;
