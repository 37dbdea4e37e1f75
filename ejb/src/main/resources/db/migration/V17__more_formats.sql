-- What offices write besides: templates, former formats of Office, containers of signatures and timestamps, data and maps.
alter table media_file drop constraint media_file_type;
alter table media_file add constraint media_file_type check (type in (
    'JPEG', 'PNG', 'GIF', 'WEBP',
    'PDF', 'ODT', 'OTT', 'DOCX', 'DOTX', 'DOC', 'RTF', 'TXT', 'EPUB',
    'ODS', 'OTS', 'XLSX', 'XLTX', 'XLS', 'CSV', 'TSV',
    'ODP', 'OTP', 'PPTX', 'PPSX', 'POTX', 'PPT',
    'TIFF', 'ODG', 'OTG', 'ODF', 'DWG', 'DXF',
    'P7M', 'P7S', 'ASICE', 'ASICS', 'TSD', 'TSR', 'TST', 'M7M', 'ASC', 'PGP_KEY',
    'XML', 'JSON', 'RDF', 'TTL',
    'GEOJSON', 'GML', 'KML', 'KMZ', 'GPX',
    'ICS', 'VCF',
    'ZIP'));
