#!/bin/sh
# A master that is asked to leave hands its slots to its replica first, so that nobody waits for an election.
PORT=${PORT:-6379}
HOST=${HOST:-127.0.0.1}
here() { redis-cli -h "$HOST" -p "$PORT" --raw "$@"; }
is_master() { [ "$(here role | head -n 1)" = master ]; }

is_master || exit 0
replica=$(here cluster replicas "$(here cluster myid)" | grep -v fail | sed -n '1s/^[^ ]* \([^:]*\):.*/\1/p')
[ -n "$replica" ] || exit 0
redis-cli -h "$replica" -p "$PORT" cluster failover
for _ in 1 2 3 4 5 6 7 8 9 10; do
  is_master || exit 0
  sleep 1
done
