use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Tasks(u32);

#[derive(Settings)]
struct Size<T> {
    tasks: T,
}

#[derive(Settings)]
enum Load {
    Low,
    High(u32),
}

fn main() {}
