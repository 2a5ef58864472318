#pragma once

/// Lets the allocator keep this many arenas, instead of eight for each processor (mallopt(3), M_ARENA_MAX). What one thread allocates
/// and another frees goes back to the arena it came from, and each keeps free memory of its own: a service hands batches from thread
/// to thread all the time. To be called before other threads are started. Answers 1, or 0 when it was refused.
int limit_malloc_arenas(int count);

/// Gives free memory within the arenas back to the system (malloc_trim(3)); until then only what is free at an arena's end goes back.
/// Takes milliseconds, in which whoever allocates from an arena waits. Answers 1 when something was given back.
int trim_malloc(void);
