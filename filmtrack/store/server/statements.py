"""The SQL of a slate: its tables, the statement that reads, the batches that write.

The rows of a document are never deleted. One that is gone has no body, so that whoever
has an older copy hears of it. `body` is `json` and not `jsonb`: the text comes back
byte for byte, and SQL reads it all the same.
"""

from __future__ import annotations

# PostgreSQL has no text with a NUL in it, so that the view shows U+FFFD in its place.
# Makes the tables, the first time that somebody writes. Of several at once the first
# to have the lock makes them; the number is arbitrary and only has to stay the same.
MAKE = r"""
rollback;
begin isolation level read committed read write;
set local lock_timeout = %(wait)s;
select pg_advisory_xact_lock(7306417283);
create table if not exists slate (
    id uuid not null default gen_random_uuid(),
    one integer primary key default 1 check (one = 1),
    version integer not null,
    next bigint not null,
    revision bigint not null,
    header json not null default '{}',
    tables text[] not null,
    tip uuid
);
create table if not exists step (
    revision bigint primary key,
    id uuid not null unique,
    at timestamptz not null default now(),
    by text not null default session_user
);
create table if not exists document (
    kind text not null,
    number bigint not null,
    revision bigint not null,
    body json,
    primary key (kind, number)
);
create index if not exists document_revision on document (revision);
create or replace view production as
    select number,
           body->>'id' as id,
           body->>'title' as title,
           body->>'status' as status,
           body->'shoot'->>'earliest' as shoot_earliest,
           body->'shoot'->>'latest' as shoot_latest,
           (select string_agg(director->>'name', ', ')
              from json_array_elements(body->'directors') as director) as directors
      from (select number,
                   case when position('\u0000' in body::text) = 0 then body
                        else regexp_replace(body::text,
                                            '(?<!\\)((?:\\\\)*)\\u0000',
                                            '\1\\ufffd', 'g')::json
                   end as body
              from document
             where kind = 'productions' and body is not null) as film;
insert into slate (version, next, revision, tables)
    values (%(version)s, 1, 0, '{}')
    on conflict do nothing;
commit
"""

# Compiling a query takes longer than all the rest.
NO_JIT = "set local jit = off;"

# One statement, so that it sees one state: the slate's own row, the name of the step at
# the revision that the reader knows, and every document that changed after it. The
# planner knows that `one = 1` is one row and that both names are looked up once: it
# would expect a long query otherwise, and compile it.
READ = """
select slate.id::text, version, next, slate.revision, tip::text, header::text, tables,
       (select id::text from step where revision = %(known)s), session_user::text,
       kind, number, body::text
  from slate left join document on document.revision > %(known)s
                               and (body is not null or %(known)s > 0)
 where one = 1
"""

# Takes the slate for one writer. The server itself lets go of it when its holder is
# frozen. A role's own limits do not shorten the wait or weaken the commit.
HOLD = """
begin isolation level read committed read write;
set local lock_timeout = %(wait)s;
set local statement_timeout = 0;
set local jit = off;
set local idle_in_transaction_session_timeout = %(idle)s;
set local synchronous_commit = on;
select from slate for update;
"""

WRITE = """
insert into document (kind, number, revision, body)
select kind, number, %(revision)s, body::json
  from unnest(%(kinds)s::text[], %(numbers)s::bigint[], %(bodies)s::text[])
       as changed (kind, number, body)
    on conflict (kind, number)
    do update set revision = excluded.revision, body = excluded.body;
update slate set revision = %(revision)s, version = %(version)s,
                 next = greatest(next, %(next)s), header = %(header)s::json,
                 tables = %(tables)s::text[], tip = %(step)s;
insert into step (revision, id, by)
    values (%(revision)s, %(step)s, coalesce(%(by)s, session_user));
commit
"""

# Whether a step was kept; the lock makes sure that its transaction has ended.
WAS_KEPT = """
begin isolation level read committed;
set local lock_timeout = %(wait)s;
select from slate for update;
select count(*) from step where id = %(step)s
"""

FAULTS = """
select (select count(*) from document
         where kind = 'productions' and number >= next and body is not null),
       (select count(*) from document where document.revision > slate.revision),
       (select count(*) from step
         where id = tip and step.revision = slate.revision),
       (select count(*) from step)
  from (select coalesce(max(next), 1) as next, coalesce(max(revision), 0) as revision,
               (array_agg(tip))[1] as tip
          from slate) as slate
"""
