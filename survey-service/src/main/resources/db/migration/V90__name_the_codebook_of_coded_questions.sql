-- Others learn by which codebook a question was coded, so that they know which codes can be compared.
update coded_question q
set asked = q.asked || jsonb_build_object('codebook', jsonb_build_object(
    'version', q.version,
    'broader', (
        select coalesce(jsonb_object_agg(entry.fields ->> 'code', entry.fields ->> 'parent'), '{}')
        from jsonb_array_elements(b.codes) entry (fields) where entry.fields ->> 'parent' is not null),
    'definitions', (
        select coalesce(jsonb_object_agg(entry.fields ->> 'code', entry.fields -> 'definition'), '{}')
        from jsonb_array_elements(b.codes) entry (fields) where entry.fields -> 'definition' <> '{}')))
from edition e join codebook b on b.programme = e.programme
where e.code = q.edition and b.measure = q.asked ->> 'whole' and b.version = q.version;
