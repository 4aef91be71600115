//! The traits of setters' arguments are sealed.

use ecs_dsl::dsl::IntoPort;

struct Http;

impl IntoPort for Http {
    fn number(self) -> u16 {
        80
    }
}

fn main() {}
