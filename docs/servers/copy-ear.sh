#!/bin/sh
# Makes a copy of portico.ear with a context root, a data source and options of its own. The deliverable stays as it is.
#
#   sh copy-ear.sh portico.ear COPY.ear NAME CONTEXT_ROOT [DATA_SOURCE [OPTION=VALUE ...]]
#   sh copy-ear.sh portico.ear agenda.ear agenda /agenda jdbc/agenda portico.base.url=https://www.example.org/agenda
#
# It needs the command "jar" of a JDK.
set -eu

if [ $# -lt 4 ]; then
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
original=$1 copy=$2 name=$3 root=$4 source=${5:-jdbc/portico}
[ $# -lt 5 ] && shift 4 || shift 5

case $copy in /*) ;; *) copy=$PWD/$copy ;; esac
cp "$original" "$copy"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

jar xf "$copy" META-INF/application.xml portico-ejb.jar
sed -i.old -e "s|<application-name>.*</application-name>|<application-name>$name</application-name>|" \
    -e "s|<context-root>.*</context-root>|<context-root>$root</context-root>|" META-INF/application.xml

mkdir ejb
cd ejb
jar xf ../portico-ejb.jar META-INF/persistence.xml
sed -i.old "s|<jta-data-source>.*</jta-data-source>|<jta-data-source>$source</jta-data-source>|" META-INF/persistence.xml
printf '%s\n' "$@" > META-INF/portico.properties
jar uf ../portico-ejb.jar META-INF/persistence.xml META-INF/portico.properties
cd ..

jar uf "$copy" META-INF/application.xml portico-ejb.jar
echo "$copy: application $name at $root, data source $source"
