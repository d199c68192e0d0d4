-- Courses 培训课程: what is trained, for which kinds of posts, and what their exams are.
create table course (
  id uuid primary key,
  -- code of the area it is held for, '' for the whole city
  area text not null,
  name text not null,
  topics text not null,
  hours double precision not null check (hours > 0),
  -- kinds of posts it is for
  posts text[] not null,
  -- of its exam: questions on a paper, minutes, hundredths of the points that are needed, how often
  questions integer not null check (questions > 0),
  minutes integer not null check (minutes > 0),
  pass integer not null check (pass between 1 and 100),
  attempts integer not null check (attempts > 0),
  -- who passed may be given the certificate of a grid worker
  certifies boolean not null,
  valid_from date not null,
  -- the first day it no longer holds
  valid_to date,
  at timestamptz not null,
  by_person uuid,
  check (valid_to is null or valid_to > valid_from)
);
create index course_area on course (area text_pattern_ops, name);

-- Questions of a course. A changed one is a new version, and papers keep the version they were drawn with.
create table course_question (
  id uuid not null,
  version integer not null,
  course uuid not null references course (id),
  -- by which an import knows it again
  no text not null,
  kind text not null check (kind in ('single', 'several', 'judge')),
  text text not null,
  options text[] not null,
  -- the right letters, in order; they leave the server after the exam alone
  answer text not null,
  points double precision not null check (points > 0),
  -- the rule it follows from
  basis text not null,
  -- set aside: on no new paper
  off boolean not null,
  newest boolean not null,
  at timestamptz not null,
  by_person uuid,
  primary key (id, version)
);
create unique index course_question_no on course_question (course, no) where newest;

grant select, insert, update on course to gridgov_app;
grant select, insert on course_question to gridgov_app;
grant update (newest) on course_question to gridgov_app;
