-- A page of the portal that we do not manage is rated by its address. Of a page of ours the address is not kept: the page is known.
alter table page_rating add column page_url varchar(2000);
alter table page_rating add constraint page_rating_of_one_page check (
    page_url is null or (page_id is null and revision_id is null));
create index page_rating_url on page_rating (page_url, state);
