#!/usr/bin/env bash
# Runs once in the new Postgres: one database and one role a service; nobody reads the database of another.
set -euo pipefail
for name in ma ci ml sn region; do
    password=$(< "/run/secrets/$name-password")
    psql --set ON_ERROR_STOP=1 --set role="recosa_$name" --set password="$password" --username postgres <<'SQL'
create role :"role" login password :'password';
create database :"role" owner :"role" encoding 'UTF8' template template0;
revoke all on database :"role" from public;
SQL
done
