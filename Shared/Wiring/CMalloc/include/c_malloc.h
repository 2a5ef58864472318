#pragma once

/// Lets the allocator keep this many arenas, instead of eight for each processor. What one thread allocates and another frees stays
/// with the arena it came from: with sixteen of them a service that carries batches from thread to thread holds twice the memory it
/// uses (mallopt(3), M_ARENA_MAX). To be called before other threads are started. Answers 1, or 0 when it was refused.
int limit_malloc_arenas(int count);
