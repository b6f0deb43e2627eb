#!/bin/sh
# A real SMB share on 127.0.0.1, for the fault suite and for load. No nmbd, no winbind, no system configuration.
#   bench/share.sh start BASE PORT FOLDER   shares FOLDER as //127.0.0.1/drop; BASE takes Samba's own files
#   bench/share.sh stop BASE
# Needs samba and smbclient, and root (clients' files belong to root).
set -eu
command=$1
base=$2
case $command in
  start)
    port=$3
    folder=$4
    mkdir -p "$base/private" "$base/state" "$base/cache" "$base/locks" "$base/pid" "$base/log" "$base/ncalrpc" "$folder"
    chmod 0700 "$base/private"
    cat >"$base/smb.conf" <<CONF
[global]
  server role = standalone server
  workgroup = WORKGROUP
  netbios name = ZIPINGTEST
  interfaces = 127.0.0.1/8
  bind interfaces only = yes
  smb ports = $port
  disable netbios = yes
  server min protocol = SMB2_10
  map to guest = Bad User
  guest account = nobody
  private dir = $base/private
  state directory = $base/state
  cache directory = $base/cache
  lock directory = $base/locks
  pid directory = $base/pid
  ncalrpc dir = $base/ncalrpc
  log file = $base/log/smbd.log
  load printers = no
  printing = bsd
  printcap name = /dev/null
  disable spoolss = yes
[drop]
  path = $folder
  guest ok = yes
  guest only = yes
  force user = root
  read only = no
  create mask = 0664
  directory mask = 0775
  oplocks = no
  level2 oplocks = no
CONF
    setsid nohup smbd --foreground --no-process-group --configfile="$base/smb.conf" </dev/null >"$base/log/smbd.out" 2>&1 &
    tries=40
    while [ $tries -gt 0 ]; do
      if smbclient //127.0.0.1/drop -p "$port" -N -c 'ls' >/dev/null 2>&1; then
        echo "share up: //127.0.0.1/drop port $port -> $folder"
        exit 0
      fi
      tries=$((tries - 1))
      sleep 0.25
    done
    echo "the share did not come up" >&2
    cat "$base/log/smbd.out" >&2
    exit 1
    ;;
  stop)
    [ ! -f "$base/pid/smbd.pid" ] || kill "$(cat "$base/pid/smbd.pid")"
    ;;
  *)
    echo "usage: share.sh start BASE PORT FOLDER | stop BASE" >&2
    exit 2
    ;;
esac
