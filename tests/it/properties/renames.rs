//! Renamed components keep the identity of the deployed ones.

use ecs_dsl::dsl::Lock;
use ecs_dsl::prelude::*;
use proptest::collection::vec;
use proptest::prelude::*;

use super::build::Renaming;
use super::sketch::valid_sketch;
use super::{cases, template};

fn app(lock: Lock) -> App {
    let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
    app.lock(lock)
}

proptest! {
    #![proptest_config(cases(300))]

    // found: J2
    #[test]
    fn template_is_the_same_after_a_rename(sketch in valid_sketch(), renaming in vec(any::<bool>(), 1..20)) {
        let before = template(&sketch);
        let mut renaming = Renaming { turns: renaming, is_locked: false };
        let synth = |lock, renaming: &Renaming| {
            let program = |stack: &mut Stack| sketch.build_renamed(stack, renaming);
            app(lock).synth("dev", program).unwrap_or_else(|found| panic!("{found}"))
        };
        let renamed = synth(Lock::default(), &renaming);
        prop_assert_eq!(&renamed.stacks[0].template.to_json(), &before);
        // With the lock file, the calls of `renamed_from` can be removed.
        let mut lock = Lock::default();
        lock.set_renames("shop", renamed.renames.clone());
        let lock: Lock = lock.to_string().parse().unwrap();
        renaming.is_locked = true;
        let locked = synth(lock, &renaming);
        prop_assert_eq!(locked.stacks[0].template.to_json(), before);
        prop_assert_eq!(locked.renames, renamed.renames);
    }
}
