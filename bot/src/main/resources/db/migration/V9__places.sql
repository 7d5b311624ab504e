-- Where a question was asked, and whether its card never came there: a streak counts only what
-- somebody could see. Questions from before count as they did.
alter table asked_question add column platform text;
alter table asked_question add column channel text;
alter table asked_question add column unseen ${long};
