//! The generated test, and which functions get one.

use super::expanded_as;

/// The test of a function, without its attributes.
fn test_of(arguments: &str, signature: &str) -> Option<String> {
    let expanded = expanded_as(arguments, &format!("{signature} {{}}"));
    let (_, test) = expanded.split_once("# [test]")?;
    let (_, test) = test.split_once("fn ")?;
    Some(test.replace(' ', ""))
}

#[test]
fn program_is_checked_in_the_stages_of_its_app() {
    assert_eq!(
        test_of(
            "app = crate::app",
            "pub fn shop(stack: &mut Stack, sizes: &Sizes)"
        )
        .as_deref(),
        Some("shop_checks_in_every_stage(){::ecs_dsl::testing::check_stages(&crate::app(),shop);}")
    );
}

#[test]
fn program_without_app_is_checked_in_the_stages_of_its_settings() {
    assert_eq!(
        test_of("", "fn shop(stacks: &mut ecs_dsl::dsl::Stacks)").as_deref(),
        Some(
            "shop_checks_in_every_stage(){::ecs_dsl::testing::check_known_stages(\"shop\",shop);}"
        )
    );
    let test = test_of("", "fn shop(stack: &mut Stack, sizes: &sizes::Sizes)").unwrap_or_default();
    assert!(
        test.contains("OfSettings::<sizes::Sizes>::check(\"shop\",shop);"),
        "{test}"
    );
}

#[test]
fn other_functions_get_no_test() {
    for signature in [
        "fn shop(&self, stack: &mut Stack)",
        "fn shop(stack: &Stack)",
        "fn shop(stack: &mut Stack, vpc: &Handle<Vpc>)",
        "fn shop(stack: &mut Stack, name: &str)",
        "fn shop(stack: &mut Stack, size: Size)",
        "fn shop(stack: &mut Stack, a: &Sizes, b: &Sizes)",
        "fn shop<T>(stack: &mut Stack)",
        "fn shop(stack: &mut Stack) -> Handle<Vpc>",
        "async fn shop(stack: &mut Stack)",
        "fn shop()",
    ] {
        assert_eq!(test_of("", signature), None, "{signature}");
    }
    assert_eq!(test_of("part", "fn shop(stack: &mut Stack)"), None);
}

#[test]
fn unknown_arguments_are_an_error() {
    for arguments in ["App::new", "app", "app = ", "parts", "1"] {
        let expanded = expanded_as(arguments, "fn shop(stack: &mut Stack) {}");
        assert!(
            expanded.starts_with(":: core :: compile_error !"),
            "{expanded}"
        );
        assert!(expanded.contains("fn shop"), "{expanded}");
    }
}
