#[ecs_dsl::stack]
struct Shop;

fn main() {}
