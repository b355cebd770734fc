#!/bin/sh
# Run once by the database container on its empty cluster: the same roles, rights and extensions as the embedded
# database has (embedded/roles.ts). The passwords come from the environment and never stand in a command line.
set -e

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\getenv owner_password JIEDUI_OWNER_PASSWORD
\getenv app_password JIEDUI_APP_PASSWORD
\getenv worker_password JIEDUI_WORKER_PASSWORD
create role jiedui_owner with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create role jiedui_app with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
create role jiedui_worker with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'worker_password';
revoke all on database postgres, template1 from public;
alter database jiedui owner to jiedui_owner;
revoke all on database jiedui from public;
grant connect on database jiedui to jiedui_app, jiedui_worker;
alter schema public owner to jiedui_owner;
revoke create on schema public from public;
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gist schema public;
SQL
