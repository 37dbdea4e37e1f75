-- A condition that is neither true nor false lets a row in: an image without width or height was taken.
alter table media_file drop constraint media_file_measured;
alter table media_file add constraint media_file_measured check (
    (kind = 'IMAGE' and width is not null and height is not null and width > 0 and height > 0)
    or (kind = 'DOCUMENT' and width is null and height is null));
