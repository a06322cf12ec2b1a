alter table coding_assignment add column laid_aside_at timestamptz;
comment on column coding_assignment.laid_aside_at is 'When the coder left the answer for later: it comes back after all others, the longest waiting first.';
