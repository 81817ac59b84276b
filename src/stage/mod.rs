//! What there is to see now: seats, clocks, agenda, expected end, hint; and the plan.
