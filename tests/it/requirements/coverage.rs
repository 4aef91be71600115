//! The requirements, row by row: each has tests with its id in their names, or is owed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::docs::root;

/// A row with its tests.
const TESTED: &[(&str, &[&str])] = &[
    ("S0-1", &["s0_1_task_definitions"]),
    ("S0-2", &["s0_2_ports_and_sizes"]),
    ("S0-3", &["s0_3_database_and_cache"]),
    ("S0-4", &["s0_4_variables_and_secrets"]),
    ("S0-5", &["s0_5_services"]),
    ("S0-6", &["s0_6_scaling"]),
    ("S0-7", &["s0_7_target_groups"]),
    ("S0-8", &["s0_8_discovery"]),
    ("S0-9", &["s0_9_listener_rules"]),
    ("S0-10", &["s0_10_stages"]),
    ("S0-11", &["s0_11_log_groups"]),
    ("S0-12", &["s0_12_metrics_as_dashboard_and_alarms"]),
    ("S0-13", &["s0_13_rolling_with_circuit_breaker"]),
    ("S0-15", &["s0_15_commands_after_the_deployment"]),
    ("S0-16", &["s0_16_billed_resources"]),
    (
        "S1-1",
        &["s1_1_container_with_variables_and_only_its_secrets"],
    ),
    (
        "S1-2",
        &["s1_2_health_checks_of_container_and_target_group"],
    ),
    (
        "S1-3",
        &[
            "s1_3_existing_network_cluster_and_roles",
            "s1_3_imported_security_groups",
            "s1_3_public_subnets_of_an_imported_network",
        ],
    ),
    ("S1-4", &["s1_4_cpu_scaling_with_cooldowns"]),
    ("S1-5", &["s1_5_scheduled_scaling_in_a_time_zone"]),
    ("S1-6", &["s1_6_backend_starts_after_redis_is_healthy"]),
    ("S1-7", &["s1_7_service_discovery"]),
    ("S1-9", &["s1_9_insights_and_metrics_of_one_namespace"]),
    ("S1-10", &["s1_10_fargate_and_spot"]),
    ("S1-11", &["s1_11_sizes_are_named_with_their_neighbours"]),
    ("S2-1", &["s2_1_repository_per_service"]),
    (
        "S2-2",
        &[
            "s2_2_every_part_of_a_network_deploys",
            "s2_2_network_acl_of_the_databases",
            "s2_2_zones_tiers_and_nat",
        ],
    ),
    (
        "S2-4",
        &["s2_4_service_connect", "s2_4_short_names_of_the_services"],
    ),
    (
        "S2-5",
        &[
            "s2_5_alarm_scales_the_workers",
            "s2_5_alarms_notify_the_topic",
            "s2_5_roles_start_one_task_definition_and_pass_its_roles",
            "s2_5_workflow_starts_its_steps_and_nothing_else",
        ],
    ),
    ("S2-8", &["s2_8_outputs"]),
    ("S3-1", &["s3_1_network"]),
    ("S3-2", &["s3_2_services_on_spot"]),
    (
        "S3-3",
        &[
            "s3_3_app_mesh",
            "s3_3_envoy_in_every_task",
            "s3_3_mutual_tls_gateway_and_xray",
        ],
    ),
    ("S3-4", &["s3_4_target_groups"]),
    ("S3-5", &["s3_5_removal_policies"]),
    ("S3-6", &["s3_6_scaling"]),
    ("S3-7", &["s3_7_insights_and_dashboard"]),
    ("S3-8", &["s3_8_logs"]),
    ("S3-9", &["s3_9_credentials_and_permissions"]),
    ("S3-10", &["s3_10_outputs_and_names"]),
    ("S3-11", &["s3_11_cost_table"]),
    ("S3-12", &["s3_12_picture_of_the_stack"]),
    (
        "S4-3",
        &[
            "s4_3_volumes_limits_and_private_registries",
            "s4_3_what_fargate_refuses_is_an_error_that_says_so",
        ],
    ),
    (
        "S4-8",
        &[
            "s4_8_upload_starts_a_task_that_writes_to_a_table",
            "s4_8_schedule_has_a_time_zone",
            "s4_8_queue_scales_the_workers_by_their_backlog",
            "s4_8_failed_task_sends_an_e_mail",
            "s4_8_message_starts_a_task",
        ],
    ),
    (
        "S4-10",
        &[
            "s4_10_closed_network_has_the_endpoints_of_its_tasks",
            "s4_10_missing_endpoints_are_named",
        ],
    ),
    (
        "S4-11",
        &[
            "s4_11_forced_deployment_changes_services_alone",
            "s4_11_images_are_pinned_and_a_moved_tag_is_deployed",
            "s4_11_pipeline_hands_over_the_tag_three_ways",
        ],
    ),
];

/// Rows of which a part is owed: their tests, and what is missing.
const PARTLY: &[(&str, &[&str], &str)] = &[(
    "S4-5",
    &[
        "s4_5_scheduled_to_zero",
        "s4_5_steps_on_an_alarm",
        "s4_5_target_tracking",
    ],
    "cluster scaling through the capacity provider, which comes with EC2 capacity",
)];

/// The rows without such a test: some aren't built, and others have tests of another form only. Rows only leave this list.
const OWED: &[&str] = &[
    "S0-14", "S1-8", "S2-3", "S2-6", "S2-7", "S4-1", "S4-2", "S4-4", "S4-6", "S4-7", "S4-9",
];

/// The number of rows of each document: S0-1 to S0-16, and so on.
const ROWS: [usize; 5] = [16, 11, 8, 12, 11];

#[test]
fn every_row_has_tests_or_is_owed() {
    let numbers = ROWS.iter().enumerate();
    let all = numbers
        .flat_map(|(document, rows)| (1..=*rows).map(move |row| format!("S{document}-{row}")));
    let all: BTreeSet<String> = all.collect();
    let tested = TESTED.iter().map(|(row, _)| *row);
    let partly = PARTLY.iter().map(|(row, ..)| *row);
    let listed: Vec<&str> = tested.chain(partly).chain(OWED.iter().copied()).collect();
    assert_eq!(listed.len(), 58, "a row is listed twice or not at all");
    assert_eq!(
        listed
            .iter()
            .map(|row| (*row).to_owned())
            .collect::<BTreeSet<_>>(),
        all
    );
    assert!(OWED.len() <= 11, "what is owed only shrinks");
    assert!(OWED.len() + PARTLY.len() <= 12, "what is owed only shrinks");
    assert!(PARTLY.iter().all(|(.., missing)| !missing.is_empty()));
}

#[test]
fn every_test_of_a_requirement_is_listed() {
    let mut found = BTreeSet::new();
    tests_in(&root().join("tests/it/requirements"), &mut found);
    let partly = PARTLY.iter().map(|(row, tests, _)| (*row, *tests));
    let rows: Vec<(&str, &[&str])> = TESTED.iter().copied().chain(partly).collect();
    let listed = rows.iter().flat_map(|(_, tests)| tests.iter());
    let listed: BTreeSet<String> = listed.map(|test| (*test).to_owned()).collect();
    assert_eq!(found, listed);
    for (row, tests) in rows {
        let prefix = format!("{}_", row.to_lowercase().replace('-', "_"));
        assert!(tests.iter().all(|test| test.starts_with(&prefix)), "{row}");
    }
}

/// The names of the tests below a folder that begin with the id of a requirement.
fn tests_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tests_in(&path, found);
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let lines = text.lines().collect::<Vec<_>>();
        let pairs = lines.windows(2).filter(|pair| pair[0] == "#[test]");
        found.extend(pairs.filter_map(|pair| requirement_test(pair[1])));
    }
}

/// `s3_1_network` from `fn s3_1_network() {`.
fn requirement_test(line: &str) -> Option<String> {
    let name = line.strip_prefix("fn ")?.split('(').next()?;
    let mut words = name.strip_prefix('s')?.split('_');
    let (document, number) = (words.next()?, words.next()?);
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    (digits(document) && digits(number)).then(|| name.to_owned())
}
