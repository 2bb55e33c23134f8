#!/bin/sh
# After removing the Debian package. An upgrade runs it too, and then the new version's files are already there.
set -e
case "$1" in upgrade | failed-upgrade | abort-*) exit 0 ;; esac

[ -L /usr/bin/toasoan ] && rm -f /usr/bin/toasoan
if [ -f '/etc/apparmor.d/${executable}' ]; then
  command -v apparmor_parser >/dev/null && apparmor_parser --remove '/etc/apparmor.d/${executable}' 2>/dev/null || true
  rm -f '/etc/apparmor.d/${executable}'
fi
exit 0
