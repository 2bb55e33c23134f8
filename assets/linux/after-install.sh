#!/bin/sh
# After installing the Debian package. The words in braces are filled in while packaging.
set -e
home='/opt/${sanitizedProductName}'

ln -sf "$home/resources/bin/toasoan" /usr/bin/toasoan

# The page's sandbox needs user namespaces; without them, its helper must be allowed to become root for a moment.
if unshare --user true 2>/dev/null; then mode=0755; else mode=4755; fi
chmod "$mode" "$home/chrome-sandbox"

# Ubuntu 24.04 and later give user namespaces only to programs with a profile. Older AppArmor cannot read it.
profile="$home/resources/apparmor-profile"
if command -v apparmor_parser >/dev/null && apparmor_parser --skip-kernel-load --skip-cache "$profile" 2>/dev/null; then
  cp -f "$profile" '/etc/apparmor.d/${executable}'
  apparmor_parser --replace '/etc/apparmor.d/${executable}' 2>/dev/null || true
fi

for refresh in 'update-mime-database /usr/share/mime' 'update-desktop-database /usr/share/applications'; do
  if command -v "$(echo "$refresh" | cut -d' ' -f1)" >/dev/null; then $refresh || true; fi
done
