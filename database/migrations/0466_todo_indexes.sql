-- Every command writes into these indexes. What orders rows of the same moment further is sorted behind them.
create index todo_by_seat on todo (district, seat, due_at, stream_id);
drop index todo_of_seat;
create index todo_by_owed on todo (district, owed_to, due_at, stream_id) where owed_to is not null;
drop index todo_owed;
