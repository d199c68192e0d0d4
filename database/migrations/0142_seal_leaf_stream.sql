-- From a matter to the seals its events are under, for whoever asks whether it is whole.
create index seal_leaf_stream on seal_leaf (district, stream_id, number);
