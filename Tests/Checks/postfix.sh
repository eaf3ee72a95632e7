#!/usr/bin/env bash
# postfix.sh start DIR PORT | stop DIR: a mail server of its own on loopback, without systemd, as root.
# It asks for STARTTLS and a sign-in (pigeon@mta.test, password coo), proves itself with DIR/ca.pem, a private
# certificate authority, and puts every mail for anybody into DIR/mail/inbox/new. Nothing can leave the machine.
set -euo pipefail
command=$1
dir=$(realpath -m "$2")
PATH=$PATH:/usr/sbin

if [ "$command" = stop ]; then
    postfix -c "$dir/conf" stop 2> /dev/null || true
    exit 0
fi
port=$3

# Postfix runs under names of its own, which must reach every folder above.
mkdir -p "$dir"/{conf/sasl,queue,data,mail}
chmod 755 "$dir" "$dir"/{conf,queue,mail}
chown postfix "$dir/data"
chown -R nobody:nogroup "$dir/mail"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Circles test authority" \
    -keyout "$dir/ca.key" -out "$dir/ca.pem" 2> /dev/null
openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout "$dir/key.pem" -out "$dir/request.pem" 2> /dev/null
openssl x509 -req -in "$dir/request.pem" -CA "$dir/ca.pem" -CAkey "$dir/ca.key" -CAcreateserial -days 2 \
    -extfile <(echo "subjectAltName=DNS:localhost,IP:127.0.0.1") -out "$dir/cert.pem" 2> /dev/null

cat > "$dir/conf/sasl/smtpd.conf" <<CONF
pwcheck_method: auxprop
auxprop_plugin: sasldb
mech_list: PLAIN LOGIN
sasldb_path: $dir/conf/sasl/sasldb2
CONF
echo coo | saslpasswd2 -p -c -f "$dir/conf/sasl/sasldb2" -u mta.test pigeon
chown -R postfix "$dir/conf/sasl"

cat > "$dir/conf/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $dir/queue
data_directory = $dir/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mta.test
myorigin = mta.test
mydestination =
alias_maps =
alias_database =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks =
default_transport = error:nothing leaves this server
relay_transport = error:nothing leaves this server
virtual_mailbox_domains = static:all
virtual_mailbox_maps = static:inbox/
virtual_mailbox_base = $dir/mail
virtual_uid_maps = static:$(id -u nobody)
virtual_gid_maps = static:$(id -g nobody)
virtual_minimum_uid = 1
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = $dir/cert.pem
smtpd_tls_key_file = $dir/key.pem
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
smtpd_sasl_local_domain = mta.test
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_client_connection_rate_limit = 0
smtputf8_enable = yes
maillog_file = $dir/mail.log
maillog_file_prefixes = $dir, /var, /dev
CONF

# Every service without chroot, which would need a copy of the system below the queue; one port instead of 25.
sed -E 's/^([a-z0-9-]+[[:space:]]+(inet|unix|fifo)[[:space:]]+[-ny]+[[:space:]]+[-ny]+[[:space:]]+)[-ny]([[:space:]])/\1n\3/' \
    /usr/share/postfix/master.cf.dist | grep -vE '^smtp[[:space:]]+inet' > "$dir/conf/master.cf"
echo "127.0.0.1:$port inet n - n - - smtpd" >> "$dir/conf/master.cf"

postfix -c "$dir/conf" start > "$dir/start.log" 2>&1 || { cat "$dir/start.log" >&2; exit 1; }
