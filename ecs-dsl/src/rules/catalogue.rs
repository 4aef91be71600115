//! All codes, each with its page.
//!
//! A page is Markdown: what is checked, why, an example, what to write instead, and where the facts are from. The examples
//! are doctests, so that they are the tests that the rule fires, and that it stays silent on the legal neighbour.
//!
//! **Invariant:** sorted by code, each code once, and every code that the crate reports is here.

use super::Code;
use super::text::equal;

/// A rule of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code and the slug.
    pub code: Code,
    /// The page, in Markdown.
    pub page: &'static str,
}

impl Entry {
    /// The rule that `text` names: by its code, with or without `ECS`, or by its slug. Case is ignored.
    pub const fn find(text: &str) -> Option<&'static Self> {
        let text = text.as_bytes();
        let mut index = 0;
        while index < CATALOGUE.len() {
            let entry = &CATALOGUE[index];
            let code = entry.code.as_str().as_bytes();
            let (_, number) = code.split_at("ECS".len());
            if equal(text, code) || equal(text, number) || equal(text, entry.code.slug().as_bytes())
            {
                return Some(entry);
            }
            index += 1;
        }
        None
    }

    /// The finding in two to six words: the heading of the page.
    pub fn title(&self) -> &'static str {
        let heading = self.page.lines().next().unwrap_or_default();
        heading.split_once(": ").map_or("", |(_, title)| title)
    }
}

/// A constant per rule, documented by its page, and the catalogue of all of them.
macro_rules! catalogue {
    ($($code:ident $constant:ident $slug:literal)*) => {
        /// The codes of all rules, one constant per finding. The documentation of a constant is the page of its rule:
        /// what it checks, why, an example, what to write instead, and the source.
        pub mod codes {
            use super::Code;

            $(
                #[cfg_attr(any(doc, doctest), doc = include_str!(concat!("pages/", stringify!($code), ".md")))]
                #[cfg_attr(doc, doc(alias = $slug, alias = stringify!($code)))]
                pub const $constant: Code =
                    Code::in_catalogue(stringify!($code), $slug, stringify!($constant));
            )*
        }

        /// Every rule, by code: `10` names, `11` tasks and containers, `12` network, `13` routing, `14` health and
        /// deployment, `15` scaling and capacity, `16` environment, `17` data, `18` alarms and dashboards, `19` templates,
        /// `20` settings files, `21` meshes.
        pub const CATALOGUE: &[Entry] = &[$(Entry {
            code: codes::$constant,
            page: include_str!(concat!("pages/", stringify!($code), ".md")),
        }),*];

        /// The slug of a rule with its code: `unreachable-service (ECS1318)`, as a literal.
        macro_rules! named {
            $(($constant) => { concat!($slug, " (", stringify!($code), ")") };)*
        }

        pub(super) use named;
    };
}

#[rustfmt::skip]
catalogue! {
    ECS1001 AN_APP_NAME_CAN_BEGIN_THE_NAME_OF_A_STACK "an-app-name-can-begin-the-name-of-a-stack"
    ECS1002 A_STAGE_NAME_IS_MADE_OF_LOWER_CASE_LETTERS_DIGITS_AND_HYPHENS "a-stage-name-is-made-of-lower-case-letters-digits-and-hyphens"
    ECS1003 A_STAGE_IS_GIVEN_ONCE "a-stage-is-given-once"
    ECS1004 AN_ACCOUNT_IS_12_DIGITS "an-account-is-12-digits"
    ECS1005 A_REGION_IS_WRITTEN_AS_ITS_CODE "a-region-is-written-as-its-code"
    ECS1006 AN_APP_HAS_A_STAGE "an-app-has-a-stage"
    ECS1007 A_STAGE_THAT_IS_NAMED_EXISTS "a-stage-that-is-named-exists"
    ECS1008 A_STAGE_HAS_SETTINGS "a-stage-has-settings"
    ECS1009 THE_NAME_OF_A_STACK_IS_ONE_THAT_CLOUDFORMATION_TAKES "the-name-of-a-stack-is-one-that-cloudformation-takes"
    ECS1010 A_PROGRAM_MAKES_A_STACK "a-program-makes-a-stack"
    ECS1011 STACKS_DONT_WAIT_FOR_EACH_OTHER_IN_A_CIRCLE "stacks-dont-wait-for-each-other-in-a-circle"
    ECS1012 A_TEMPLATE_HAS_AT_MOST_1_000_000_BYTES "a-template-has-at-most-1-000-000-bytes"
    ECS1013 SETTINGS_ARE_THOSE_OF_A_STAGE "settings-are-those-of-a-stage"
    ECS1014 A_SERVICE_ROLE_IS_A_ROLE_OF_IAM "a-service-role-is-a-role-of-iam"
    ECS1015 A_STAGE_NOTIFIES_AT_MOST_FIVE_TOPICS "a-stage-notifies-at-most-five-topics"
    ECS1016 ALARMS_ARE_WATCHED_FOR_AT_MOST_180_MINUTES "alarms-are-watched-for-at-most-180-minutes"
    ECS1021 COMPONENT_NAMES_ARE_MADE_OF_LETTERS_DIGITS_AND "component-names-are-made-of-letters-digits-and"
    ECS1022 A_TASK_DEFINITION_FAMILY_HAS_AT_MOST_255_CHARACTERS "a-task-definition-family-has-at-most-255-characters"
    ECS1023 A_NAME_IS_GIVEN_ONCE "a-name-is-given-once"
    ECS1024 OUTPUT_NAMES_ARE_LETTERS_AND_DIGITS "output-names-are-letters-and-digits"
    ECS1025 AN_OUTPUT_IS_GIVEN_ONCE "an-output-is-given-once"
    ECS1026 TAGS_ARE_WITHIN_AWSS_LIMITS "tags-are-within-awss-limits"
    ECS1027 A_DESCRIPTION_HAS_AT_MOST_1024_BYTES "a-description-has-at-most-1024-bytes"
    ECS1028 AN_ALLOWANCE_NAMES_A_RULE_AND_SAYS_WHY "an-allowance-names-a-rule-and-says-why"
    ECS1030 A_NAME_AT_AWS_IS_GIVEN_ONCE "a-name-at-aws-is-given-once"
    ECS1032 A_DOMAIN_IS_ONE_NAMESPACE_OF_A_VPC "a-domain-is-one-namespace-of-a-vpc"
    ECS1033 TAGS_HAVE_KEYS_OF_THEIR_OWN_AND_ARE_FIFTY_AT_MOST "tags-have-keys-of-their-own-and-are-fifty-at-most"
    ECS1035 AN_ARN_HAS_ALL_ITS_PARTS "an-arn-has-all-its-parts"
    ECS1036 INVALID_IMPORT "invalid-import"
    ECS1101 CPU_AND_MEMORY_ARE_A_PAIR_THAT_FARGATE_HAS "cpu-and-memory-are-a-pair-that-fargate-has"
    ECS1102 EPHEMERAL_STORAGE_IS_21_TO_200_GIB "ephemeral-storage-is-21-to-200-gib"
    ECS1103 A_STOP_TIMEOUT_IS_2_TO_120_SECONDS "a-stop-timeout-is-2-to-120-seconds"
    ECS1104 A_PORT_IS_1_TO_65535 "a-port-is-1-to-65535"
    ECS1105 CONTAINER_NAMES_ARE_MADE_OF_LETTERS_DIGITS_AND "container-names-are-made-of-letters-digits-and"
    ECS1107 A_TASK_HAS_AT_MOST_TEN_CONTAINERS "a-task-has-at-most-ten-containers"
    ECS1108 A_CONTAINER_NAME_IS_GIVEN_ONCE_IN_A_TASK "a-container-name-is-given-once-in-a-task"
    ECS1109 TWO_CONTAINERS_OF_A_TASK_DONT_SHARE_A_PORT "two-containers-of-a-task-dont-share-a-port"
    ECS1110 A_CONTAINER_DEPENDS_ON_ONE_THAT_IS_THERE "a-container-depends-on-one-that-is-there"
    ECS1111 CONTAINERS_DONT_WAIT_FOR_EACH_OTHER_IN_A_CIRCLE "containers-dont-wait-for-each-other-in-a-circle"
    ECS1112 ONLY_A_CONTAINER_WITH_A_HEALTH_CHECK_CAN_BE_WAITED_FOR_UNTIL_IT_IS_HEALTHY "only-a-container-with-a-health-check-can-be-waited-for-until-it-is-healthy"
    ECS1113 AN_IMAGE_IS_WRITTEN_AS_DOCKER_WRITES_IT "an-image-is-written-as-docker-writes-it"
    ECS1114 IMAGES_OF_ECR_ARE_DEPLOYED_BY_A_TAG_OF_THEIR_OWN "images-of-ecr-are-deployed-by-a-tag-of-their-own"
    ECS1115 A_MOUNT_NAMES_A_VOLUME_OF_ITS_TASK "a-mount-names-a-volume-of-its-task"
    ECS1116 VOLUME_NAMES_ARE_MADE_OF_LETTERS_DIGITS_AND_AND_GIVEN_ONCE "volume-names-are-made-of-letters-digits-and-and-given-once"
    ECS1117 CONTAINERS_RESERVE_NO_MORE_THAN_THE_TASK_HAS "containers-reserve-no-more-than-the-task-has"
    ECS1118 ONLY_A_CONTAINER_THAT_ISNT_ESSENTIAL_IS_WAITED_FOR_UNTIL_IT_ENDS "only-a-container-that-isnt-essential-is-waited-for-until-it-ends"
    ECS1120 A_SERVICE_HAS_A_PORT "a-service-has-a-port"
    ECS1121 A_TASK_HAS_AN_ESSENTIAL_CONTAINER "a-task-has-an-essential-container"
    ECS1122 THE_MAIN_CONTAINER_OF_A_TASK_IS_ESSENTIAL "the-main-container-of-a-task-is-essential"
    ECS1123 A_HEALTH_CHECK_WITH_CURL_ASKS_A_PORT_THAT_IS_LISTENED_ON "a-health-check-with-curl-asks-a-port-that-is-listened-on"
    ECS1124 THE_HEALTH_CHECK_OF_A_CONTAINER_RUNS_A_COMMAND "the-health-check-of-a-container-runs-a-command"
    ECS1125 A_CONTAINER_MAY_USE_6_MIB_OF_MEMORY_OR_MORE "a-container-may-use-6-mib-of-memory-or-more"
    ECS1126 A_MOUNT_HAS_AN_ABSOLUTE_PATH_OF_ITS_OWN "a-mount-has-an-absolute-path-of-its-own"
    ECS1127 A_VOLUME_IS_OF_USE_TO_A_CONTAINER "a-volume-is-of-use-to-a-container"
    ECS1128 AN_IMAGE_IS_FOR_THE_ARCHITECTURE_OF_ITS_TASKS "an-image-is-for-the-architecture-of-its-tasks"
    ECS1129 AN_IMAGE_OF_ECR_IS_NAMED_BY_ITS_REPOSITORY "an-image-of-ecr-is-named-by-its-repository"
    ECS1201 THE_BLOCK_OF_A_VPC_HAS_ROOM_FOR_ITS_SUBNETS "the-block-of-a-vpc-has-room-for-its-subnets"
    ECS1202 A_VPC_SPANS_1_TO_6_ZONES "a-vpc-spans-1-to-6-zones"
    ECS1203 WHAT_NEEDS_A_NETWORK_HAS_A_VPC "what-needs-a-network-has-a-vpc"
    ECS1204 WHAT_RUNS_HAS_A_CLUSTER "what-runs-has-a-cluster"
    ECS1205 OF_SEVERAL_ONE_IS_CHOSEN "of-several-one-is-chosen"
    ECS1206 TASKS_REACH_THEIR_IMAGE_THEIR_LOG_GROUP_AND_THEIR_SECRETS "tasks-reach-their-image-their-log-group-and-their-secrets"
    ECS1207 A_PUBLIC_ADDRESS_NEEDS_A_PUBLIC_SUBNET "a-public-address-needs-a-public-subnet"
    ECS1208 AN_IMPORTED_VPC_NAMES_THE_SUBNETS_THAT_ARE_USED "an-imported-vpc-names-the-subnets-that-are-used"
    ECS1209 A_LOAD_BALANCER_HAS_TWO_ZONES "a-load-balancer-has-two-zones"
    ECS1210 AN_ADDRESS_BLOCK_IS_IN_CIDR_NOTATION "an-address-block-is-in-cidr-notation"
    ECS1212 A_SERVICE_THAT_IS_CALLED_HAS_A_NAME "a-service-that-is-called-has-a-name"
    ECS1213 THE_DOMAIN_OF_A_NAMESPACE_IS_A_DOMAIN_NAME "the-domain-of-a-namespace-is-a-domain-name"
    ECS1214 A_SERVICE_IN_A_NAMESPACE_HAS_A_NAME_THAT_DNS_TAKES "a-service-in-a-namespace-has-a-name-that-dns-takes"
    ECS1215 A_TIME_TO_LIVE_FITS_IN_31_BITS "a-time-to-live-fits-in-31-bits"
    ECS1216 A_TASK_HAS_AT_MOST_FIVE_SECURITY_GROUPS "a-task-has-at-most-five-security-groups"
    ECS1217 AN_IMPORTED_VPC_IS_TAKEN_AS_IT_IS "an-imported-vpc-is-taken-as-it-is"
    ECS1218 A_PROTECTED_STAGE_HAS_A_WAY_OUT_IN_EACH_ZONE "a-protected-stage-has-a-way-out-in-each-zone"
    ECS1219 NETWORKS_OF_AN_APP_HAVE_NO_ADDRESS_IN_COMMON "networks-of-an-app-have-no-address-in-common"
    ECS1220 AN_ID_IS_OF_ITS_KIND "an-id-is-of-its-kind"
    ECS1221 A_LOAD_BALANCER_IS_GIVEN_ARNS_OF_WHAT_IT_CAN_USE "a-load-balancer-is-given-arns-of-what-it-can-use"
    ECS1222 WHAT_A_LOAD_BALANCER_USES_IS_IN_ITS_REGION "what-a-load-balancer-uses-is-in-its-region"
    ECS1223 AN_IMPORTED_VPC_NAMES_EACH_SUBNET_ONCE "an-imported-vpc-names-each-subnet-once"
    ECS1240 TASKS_WITHOUT_INTERNET_REACH_THE_SERVICES_THAT_THEY_CALL "tasks-without-internet-reach-the-services-that-they-call"
    ECS1301 A_PATH_PATTERN_IS_ONE_THAT_A_LISTENER_RULE_TAKES "a-path-pattern-is-one-that-a-listener-rule-takes"
    ECS1302 A_HOST_PATTERN_IS_ONE_THAT_A_LISTENER_RULE_TAKES "a-host-pattern-is-one-that-a-listener-rule-takes"
    ECS1303 A_HEADER_CONDITION_IS_ONE_THAT_A_LISTENER_RULE_TAKES "a-header-condition-is-one-that-a-listener-rule-takes"
    ECS1304 A_METHOD_IS_WRITTEN_IN_CAPITALS "a-method-is-written-in-capitals"
    ECS1305 A_QUERY_CONDITION_IS_ONE_THAT_A_LISTENER_RULE_TAKES "a-query-condition-is-one-that-a-listener-rule-takes"
    ECS1306 A_PRIORITY_IS_1_TO_50000 "a-priority-is-1-to-50000"
    ECS1307 A_PRIORITY_IS_GIVEN_ONCE_ON_A_LISTENER "a-priority-is-given-once-on-a-listener"
    ECS1308 NO_TWO_RULES_OF_A_LISTENER_HAVE_THE_SAME_CONDITIONS "no-two-rules-of-a-listener-have-the-same-conditions"
    ECS1309 A_ROUTE_HAS_A_LOAD_BALANCER "a-route-has-a-load-balancer"
    ECS1310 A_ROUTE_HAS_A_CONDITION "a-route-has-a-condition"
    ECS1311 A_RULE_HAS_AT_MOST_FIVE_VALUES "a-rule-has-at-most-five-values"
    ECS1312 A_RULE_HAS_AT_MOST_SIX_WILDCARDS "a-rule-has-at-most-six-wildcards"
    ECS1313 GRPC_GOES_OVER_HTTPS "grpc-goes-over-https"
    ECS1314 AN_IDLE_TIMEOUT_IS_1_TO_4000_SECONDS "an-idle-timeout-is-1-to-4000-seconds"
    ECS1315 A_CLIENTS_CONNECTION_IS_KEPT_FOR_60_TO_604800_SECONDS "a-clients-connection-is-kept-for-60-to-604800-seconds"
    ECS1316 EVERY_RULE_OF_A_LISTENER_GETS_SOME_REQUEST "every-rule-of-a-listener-gets-some-request"
    ECS1317 OF_TWO_ROUTES_THAT_TAKE_ONE_REQUEST_ONE_COMES_FIRST_BY_WHAT_IT_SAYS "of-two-routes-that-take-one-request-one-comes-first-by-what-it-says"
    ECS1318 A_SERVICE_IS_REACHED "a-service-is-reached"
    ECS1319 A_LOAD_BALANCER_IS_IN_THE_VPC_OF_ITS_TASKS "a-load-balancer-is-in-the-vpc-of-its-tasks"
    ECS1320 CALLS_AND_CONNECTIONS_STAY_WITHIN_ONE_VPC "calls-and-connections-stay-within-one-vpc"
    ECS1321 WHAT_IS_SAID_OF_A_NAME_HAS_A_NAMESPACE "what-is-said-of-a-name-has-a-namespace"
    ECS1322 WHAT_IS_OPEN_TO_THE_INTERNET_IS_ENCRYPTED_IN_A_PROTECTED_STAGE "what-is-open-to-the-internet-is-encrypted-in-a-protected-stage"
    ECS1323 A_LOAD_BALANCER_HAS_ROOM_FOR_ITS_SERVICES "a-load-balancer-has-room-for-its-services"
    ECS1401 A_HEALTH_CHECK_PATH_BEGINS_WITH "a-health-check-path-begins-with"
    ECS1402 A_MATCHER_NAMES_CODES_FROM_200_TO_499 "a-matcher-names-codes-from-200-to-499"
    ECS1403 A_HEALTH_CHECK_INTERVAL_IS_5_TO_300_SECONDS "a-health-check-interval-is-5-to-300-seconds"
    ECS1404 A_HEALTH_CHECK_TIMEOUT_IS_2_TO_120_SECONDS "a-health-check-timeout-is-2-to-120-seconds"
    ECS1405 A_HEALTH_CHECK_THRESHOLD_IS_2_TO_10 "a-health-check-threshold-is-2-to-10"
    ECS1406 A_HEALTH_CHECK_TIMEOUT_IS_LESS_THAN_THE_INTERVAL "a-health-check-timeout-is-less-than-the-interval"
    ECS1407 THE_INTERVAL_OF_A_CONTAINERS_HEALTH_CHECK_IS_5_TO_300_SECONDS "the-interval-of-a-containers-health-check-is-5-to-300-seconds"
    ECS1408 THE_TIMEOUT_OF_A_CONTAINERS_HEALTH_CHECK_IS_2_TO_60_SECONDS "the-timeout-of-a-containers-health-check-is-2-to-60-seconds"
    ECS1409 A_CONTAINERS_HEALTH_CHECK_IS_TRIED_1_TO_10_TIMES "a-containers-health-check-is-tried-1-to-10-times"
    ECS1410 THE_START_PERIOD_OF_A_CONTAINERS_HEALTH_CHECK_IS_0_TO_300_SECONDS "the-start-period-of-a-containers-health-check-is-0-to-300-seconds"
    ECS1411 A_HEALTH_CHECK_GRACE_PERIOD_FITS_IN_31_BITS "a-health-check-grace-period-fits-in-31-bits"
    ECS1412 A_DEREGISTRATION_DELAY_IS_0_TO_3600_SECONDS "a-deregistration-delay-is-0-to-3600-seconds"
    ECS1413 SLOW_START_IS_30_TO_900_SECONDS "slow-start-is-30-to-900-seconds"
    ECS1414 STICKINESS_LASTS_1_SECOND_TO_7_DAYS "stickiness-lasts-1-second-to-7-days"
    ECS1415 A_ROLLING_DEPLOYMENT_HAS_ROOM_TO_REPLACE_A_TASK "a-rolling-deployment-has-room-to-replace-a-task"
    ECS1416 BAKE_AND_STEP_TIMES_ARE_WHOLE_MINUTES_UP_TO_A_DAY "bake-and-step-times-are-whole-minutes-up-to-a-day"
    ECS1417 SHARES_OF_TRAFFIC_ARE_WITHIN_ECSS_LIMITS "shares-of-traffic-are-within-ecss-limits"
    ECS1418 A_DEPLOYMENT_THAT_SHIFTS_TRAFFIC_ENDS_WITHIN_33_HOURS "a-deployment-that-shifts-traffic-ends-within-33-hours"
    ECS1419 CANARY_AND_LINEAR_DEPLOYMENTS_HAVE_TRAFFIC_TO_SHIFT "canary-and-linear-deployments-have-traffic-to-shift"
    ECS1420 A_ROLLING_DEPLOYMENT_HAS_A_CIRCUIT_BREAKER "a-rolling-deployment-has-a-circuit-breaker"
    ECS1421 WHAT_IS_SAID_OF_A_TARGET_GROUP_HAS_A_TARGET_GROUP "what-is-said-of-a-target-group-has-a-target-group"
    ECS1422 A_TASK_HAS_THE_TIME_THAT_IT_TAKES_TO_START "a-task-has-the-time-that-it-takes-to-start"
    ECS1423 LEAVING_TASKS_KEEP_THEIR_CONNECTIONS_FOR_TWO_MINUTES_AT_MOST "leaving-tasks-keep-their-connections-for-two-minutes-at-most"
    ECS1424 A_ROLLING_DEPLOYMENT_TAKES_HALF_AN_HOUR_AT_MOST "a-rolling-deployment-takes-half-an-hour-at-most"
    ECS1425 A_ROLLING_DEPLOYMENT_HAS_ROOM_FOR_A_TASK "a-rolling-deployment-has-room-for-a-task"
    ECS1426 A_TASK_IS_THERE_WHILE_VERSIONS_CHANGE "a-task-is-there-while-versions-change"
    ECS1427 CONNECTIONS_END_BEFORE_SPOT_ENDS_THE_TASK "connections-end-before-spot-ends-the-task"
    ECS1428 NOT_EVERY_TASK_THAT_ANSWERS_REQUESTS_IS_ON_SPOT "not-every-task-that-answers-requests-is-on-spot"
    ECS1429 A_MESSAGE_STAYS_HIDDEN_WHILE_ITS_TASK_ENDS "a-message-stays-hidden-while-its-task-ends"
    ECS1430 A_SETTING_OF_A_DEPLOYMENT_BELONGS_TO_ITS_STRATEGY "a-setting-of-a-deployment-belongs-to-its-strategy"
    ECS1431 A_SERVICE_THAT_SPEAKS_GRPC_IS_ASKED_FOR_ITS_HEALTH_BY_A_METHOD "a-service-that-speaks-grpc-is-asked-for-its-health-by-a-method"
    ECS1432 A_MATCHER_IS_FOR_HTTP "a-matcher-is-for-http"
    ECS1433 A_TASK_THAT_ANSWERS_NO_MORE_IS_FOUND_WITHIN_FIVE_MINUTES "a-task-that-answers-no-more-is-found-within-five-minutes"
    ECS1434 A_BROKEN_VERSION_IS_GIVEN_UP_WITHIN_AN_HOUR "a-broken-version-is-given-up-within-an-hour"
    ECS1435 A_DEPLOYMENT_THAT_SHIFTS_TRAFFIC_HAS_ONE_LISTENER_RULE "a-deployment-that-shifts-traffic-has-one-listener-rule"
    ECS1501 A_SCALING_RANGE_RUNS_FORWARDS "a-scaling-range-runs-forwards"
    ECS1502 THE_DESIRED_COUNT_IS_WITHIN_THE_BOUNDS_OF_SCALING "the-desired-count-is-within-the-bounds-of-scaling"
    ECS1503 A_SCALING_TARGET_CAN_BE_REACHED "a-scaling-target-can-be-reached"
    ECS1504 A_SERVICE_HAS_AT_MOST_5000_TASKS "a-service-has-at-most-5000-tasks"
    ECS1505 A_SCHEDULE_IS_ONE_THAT_APPLICATION_AUTO_SCALING_UNDERSTANDS "a-schedule-is-one-that-application-auto-scaling-understands"
    ECS1506 ONE_PROVIDER_OF_A_STRATEGY_HAS_A_BASE "one-provider-of-a-strategy-has-a-base"
    ECS1507 ONE_PROVIDER_OF_A_STRATEGY_HAS_A_WEIGHT_ABOVE_ZERO "one-provider-of-a-strategy-has-a-weight-above-zero"
    ECS1508 A_BASE_IS_0_TO_100000 "a-base-is-0-to-100000"
    ECS1509 A_WEIGHT_IS_0_TO_1000 "a-weight-is-0-to-1000"
    ECS1510 SCALING_BY_REQUESTS_NEEDS_REQUESTS "scaling-by-requests-needs-requests"
    ECS1511 A_METRIC_HAS_ONE_SCALING_TARGET "a-metric-has-one-scaling-target"
    ECS1512 A_SCHEDULED_ACTION_HAS_A_NAME_OF_ITS_OWN "a-scheduled-action-has-a-name-of-its-own"
    ECS1513 A_PROVIDER_STANDS_ONCE_IN_A_STRATEGY "a-provider-stands-once-in-a-strategy"
    ECS1514 A_TIME_ZONE_HAS_THE_NAME_OF_AN_AREA_AND_A_PLACE "a-time-zone-has-the-name-of-an-area-and-a-place"
    ECS1515 A_TARGET_OF_YOUR_OWN_HAS_A_STATISTIC_THAT_SCALING_KNOWS "a-target-of-your-own-has-a-statistic-that-scaling-knows"
    ECS1516 A_COOLDOWN_IS_IN_WHOLE_SECONDS "a-cooldown-is-in-whole-seconds"
    ECS1517 SCALING_COMES_BACK_FROM_ZERO "scaling-comes-back-from-zero"
    ECS1518 A_PROTECTED_STAGE_HAS_TWO_TASKS_FOR_ITS_REQUESTS "a-protected-stage-has-two-tasks-for-its-requests"
    ECS1601 VARIABLE_NAMES_ARE_ONES_THAT_AN_ENVIRONMENT_CAN_HAVE "variable-names-are-ones-that-an-environment-can-have"
    ECS1602 SECRETS_DONT_STAND_IN_PLAIN_ENVIRONMENT "secrets-dont-stand-in-plain-environment"
    ECS1603 A_VARIABLE_IS_GIVEN_ONCE "a-variable-is-given-once"
    ECS1604 SECRETS_DONT_STAND_IN_COMMANDS "secrets-dont-stand-in-commands"
    ECS1605 A_VARIABLE_COMES_FROM_ONE_GRANT "a-variable-comes-from-one-grant"
    ECS1606 A_PARAMETER_THAT_ISNT_SHOWN_DOESNT_STAND_IN_PLAIN_ENVIRONMENT "a-parameter-that-isnt-shown-doesnt-stand-in-plain-environment"
    ECS1607 OUTPUTS_SHOW_NO_SECRETS "outputs-show-no-secrets"
    ECS1608 A_SECRET_OF_ANOTHER_ACCOUNT_HAS_A_KEY_THAT_THIS_ACCOUNT_MAY_USE "a-secret-of-another-account-has-a-key-that-this-account-may-use"
    ECS1609 RIGHTS_ARE_NO_WIDER_THAN_NEEDED "rights-are-no-wider-than-needed"
    ECS1610 A_STATEMENT_IS_ONE_THAT_IAM_TAKES "a-statement-is-one-that-iam-takes"
    ECS1620 A_PLAIN_VARIABLE_HAS_NO_PLACEHOLDER_THAT_NOTHING_FILLS "a-plain-variable-has-no-placeholder-that-nothing-fills"
    ECS1701 A_RETENTION_IS_ONE_THAT_CLOUDWATCH_LOGS_HAS "a-retention-is-one-that-cloudwatch-logs-has"
    ECS1702 THE_DISK_OF_A_DATABASE_IS_20_TO_65536_GIB "the-disk-of-a-database-is-20-to-65536-gib"
    ECS1703 THE_DISK_OF_A_DATABASE_HAS_ROOM_TO_GROW "the-disk-of-a-database-has-room-to-grow"
    ECS1704 BACKUPS_ARE_KEPT_FOR_0_TO_35_DAYS "backups-are-kept-for-0-to-35-days"
    ECS1705 A_DATABASE_NAME_IS_ONE_THAT_RDS_TAKES "a-database-name-is-one-that-rds-takes"
    ECS1706 THE_USER_OF_A_DATABASE_IS_ONE_THAT_RDS_TAKES "the-user-of-a-database-is-one-that-rds-takes"
    ECS1707 THE_PORT_OF_A_DATABASE_IS_1150_TO_65535 "the-port-of-a-database-is-1150-to-65535"
    ECS1708 A_MACHINE_IS_NAMED_AS_ITS_SERVICE_NAMES_IT "a-machine-is-named-as-its-service-names-it"
    ECS1709 A_CACHE_HAS_0_TO_5_REPLICAS "a-cache-has-0-to-5-replicas"
    ECS1710 A_VERSION_IS_WRITTEN_AS_ITS_SERVICE_WRITES_IT "a-version-is-written-as-its-service-writes-it"
    ECS1711 THE_TIMES_OF_A_QUEUE_ARE_WITHIN_SQSS_LIMITS "the-times-of-a-queue-are-within-sqss-limits"
    ECS1712 A_MESSAGE_IS_RECEIVED_BEFORE_IT_IS_PUT_ASIDE "a-message-is-received-before-it-is-put-aside"
    ECS1713 A_DEAD_LETTER_QUEUE_IS_OF_ITS_QUEUES_KIND "a-dead-letter-queue-is-of-its-queues-kind"
    ECS1714 A_DATABASE_HAS_SUBNETS_IN_TWO_ZONES "a-database-has-subnets-in-two-zones"
    ECS1715 THE_TIMES_OF_A_KEY_ARE_WITHIN_KMSS_LIMITS "the-times-of-a-key-are-within-kmss-limits"
    ECS1716 A_GENERATED_SECRET_HAS_1_TO_4096_CHARACTERS "a-generated-secret-has-1-to-4096-characters"
    ECS1717 NAMES_IN_A_TABLE_ARE_ONES_THAT_DYNAMODB_TAKES "names-in-a-table-are-ones-that-dynamodb-takes"
    ECS1718 WHAT_EXPIRES_IS_KEPT_FOR_A_DAY_OR_MORE "what-expires-is-kept-for-a-day-or-more"
    ECS1719 A_TABLE_HAS_AT_MOST_20_INDEXES "a-table-has-at-most-20-indexes"
    ECS1720 A_SEARCH_DOMAIN_HAS_A_NODE_WITH_10_GIB "a-search-domain-has-a-node-with-10-gib"
    ECS1721 PROVISIONED_CAPACITY_IS_1_OR_MORE "provisioned-capacity-is-1-or-more"
    ECS1722 AN_ATTRIBUTE_HAS_ONE_TYPE_AND_ONE_PART_IN_A_KEY "an-attribute-has-one-type-and-one-part-in-a-key"
    ECS1723 AN_INDEX_IS_GIVEN_ONCE "an-index-is-given-once"
    ECS1724 A_SUBSCRIBER_CAN_BE_SENT_TO "a-subscriber-can-be-sent-to"
    ECS1725 A_DISPLAY_NAME_HAS_AT_MOST_100_CHARACTERS "a-display-name-has-at-most-100-characters"
    ECS1726 A_STANDARD_TOPIC_SENDS_TO_STANDARD_QUEUES "a-standard-topic-sends-to-standard-queues"
    ECS1727 AN_ALIAS_HAS_AT_MOST_256_CHARACTERS "an-alias-has-at-most-256-characters"
    ECS1728 REPLICAS_HAVE_ANOTHER_ZONE "replicas-have-another-zone"
    ECS1729 WHO_KNOWS_THE_ADDRESS_OF_A_DATABASE_CAN_REACH_IT "who-knows-the-address-of-a-database-can-reach-it"
    ECS1730 AN_ARN_IS_OF_THE_SERVICE_THAT_IS_ASKED "an-arn-is-of-the-service-that-is-asked"
    ECS1731 THE_NAME_OF_A_PARAMETER_IS_ONE_THAT_PARAMETER_STORE_TAKES "the-name-of-a-parameter-is-one-that-parameter-store-takes"
    ECS1732 AN_IMPORT_IS_GIVEN_THE_ARN_OF_ITS_KIND "an-import-is-given-the-arn-of-its-kind"
    ECS1733 WHAT_HOLDS_DATA_HAS_A_STANDBY_IN_A_PROTECTED_STAGE "what-holds-data-has-a-standby-in-a-protected-stage"
    ECS1734 WHAT_HOLDS_DATA_CAN_BE_RESTORED_IN_A_PROTECTED_STAGE "what-holds-data-can-be-restored-in-a-protected-stage"
    ECS1735 DATA_ISNT_DELETED_WITH_ITS_COMPONENT_IN_A_PROTECTED_STAGE "data-isnt-deleted-with-its-component-in-a-protected-stage"
    ECS1736 A_QUEUE_PUTS_ASIDE_WHAT_CANT_BE_HANDLED "a-queue-puts-aside-what-cant-be-handled"
    ECS1737 A_DEAD_LETTER_QUEUE_KEEPS_MESSAGES_LONGER_THAN_ITS_QUEUE "a-dead-letter-queue-keeps-messages-longer-than-its-queue"
    ECS1738 CONNECTIONS_TO_A_CACHE_ARE_ENCRYPTED "connections-to-a-cache-are-encrypted"
    ECS1739 A_VERSION_IS_ONE_THAT_AWS_HAS "a-version-is-one-that-aws-has"
    ECS1740 A_MACHINE_IS_ONE_THAT_AWS_HAS "a-machine-is-one-that-aws-has"
    ECS1801 BREACHING_PERIODS_ARE_AMONG_THOSE_LOOKED_AT "breaching-periods-are-among-those-looked-at"
    ECS1802 AN_ALARM_LOOKS_BACK_A_DAY_OR_A_WEEK "an-alarm-looks-back-a-day-or-a-week"
    ECS1803 AN_ALARM_HAS_AT_MOST_FIVE_ACTIONS "an-alarm-has-at-most-five-actions"
    ECS1804 THE_PERIOD_OF_A_METRIC_IS_ONE_THAT_CLOUDWATCH_HAS "the-period-of-a-metric-is-one-that-cloudwatch-has"
    ECS1805 A_PERCENTILE_IS_0_TO_100 "a-percentile-is-0-to-100"
    ECS1806 A_METRIC_HAS_A_NAME_AND_A_NAMESPACE "a-metric-has-a-name-and-a-namespace"
    ECS1807 A_METRIC_HAS_AT_MOST_30_DIMENSIONS "a-metric-has-at-most-30-dimensions"
    ECS1808 AN_ALARMS_DESCRIPTION_HAS_AT_MOST_1024_BYTES "an-alarms-description-has-at-most-1024-bytes"
    ECS1809 A_DASHBOARD_NAME_HAS_AT_MOST_255_CHARACTERS "a-dashboard-name-has-at-most-255-characters"
    ECS1810 A_DASHBOARD_DRAWS_AT_MOST_2500_METRICS_500_IN_A_GRAPH "a-dashboard-draws-at-most-2500-metrics-500-in-a-graph"
    ECS1811 WHAT_CONTAINER_INSIGHTS_MEASURES_IS_MEASURED "what-container-insights-measures-is-measured"
    ECS1812 A_METRIC_OF_A_TARGET_GROUP_HAS_A_TARGET_GROUP "a-metric-of-a-target-group-has-a-target-group"
    ECS1813 A_METRIC_NAMES_ITS_CLUSTER_OR_LOAD_BALANCER "a-metric-names-its-cluster-or-load-balancer"
    ECS1814 THE_ACTION_OF_AN_ALARM_IS_AN_ARN "the-action-of-an-alarm-is-an-arn"
    ECS1815 AN_ALARM_TELLS_SOMEBODY "an-alarm-tells-somebody"
    ECS1816 AN_ALARM_CAN_GO_OFF "an-alarm-can-go-off"
    ECS1817 THERE_IS_SOMETHING_ON_A_DASHBOARD "there-is-something-on-a-dashboard"
    ECS1818 LOGS_OF_A_PROTECTED_STAGE_ARE_THERE_AFTER_A_WEEKEND "logs-of-a-protected-stage-are-there-after-a-weekend"
    ECS1819 A_METRIC_IS_LOOKED_AT_AS_OFTEN_AS_IT_IS_MEASURED "a-metric-is-looked-at-as-often-as-it-is-measured"
    ECS1830 A_SET_OF_ALARMS_HAS_SOMETHING_TO_WATCH "a-set-of-alarms-has-something-to-watch"
    ECS1831 A_DASHBOARD_HAS_AT_MOST_500_WIDGETS_100_ALARMS_IN_ONE "a-dashboard-has-at-most-500-widgets-100-alarms-in-one"
    ECS1901 A_LOGICAL_ID_IS_GIVEN_ONCE "a-logical-id-is-given-once"
    ECS1902 A_REFERENCE_LEADS_SOMEWHERE "a-reference-leads-somewhere"
    ECS1903 A_TEMPLATE_IS_WITHIN_CLOUDFORMATIONS_LIMITS "a-template-is-within-cloudformations-limits"
    ECS1904 A_HANDLE_IS_USED_IN_THE_APP_THAT_IT_COMES_FROM "a-handle-is-used-in-the-app-that-it-comes-from"
    ECS1905 AN_OVERRIDE_NAMES_WHAT_IS_THERE "an-override-names-what-is-there"
    ECS1906 RESOURCES_ARE_OF_SERVICES_THAT_GO_ON "resources-are-of-services-that-go-on"
    ECS1920 THE_POLICIES_OF_A_ROLE_HAVE_AT_MOST_10_240_CHARACTERS "the-policies-of-a-role-have-at-most-10-240-characters"
    ECS1921 A_LOGICAL_ID_HAS_AT_MOST_255_CHARACTERS "a-logical-id-has-at-most-255-characters"
    ECS1922 A_TASK_DEFINITION_HAS_AT_MOST_64_KIB "a-task-definition-has-at-most-64-kib"
    ECS1923 DESCRIPTIONS_OF_SECURITY_GROUPS_HAVE_AT_MOST_255_CHARACTERS "descriptions-of-security-groups-have-at-most-255-characters"
    ECS2001 A_SETTINGS_FILE_CAN_BE_READ "a-settings-file-can-be-read"
    ECS2002 THERE_IS_A_SETTINGS_FILE "there-is-a-settings-file"
    ECS2003 A_STAGE_HAS_ONE_SETTINGS_FILE "a-stage-has-one-settings-file"
    ECS2004 A_SETTINGS_FILE_HAS_EVERY_KEY "a-settings-file-has-every-key"
    ECS2005 A_SETTINGS_FILE_HAS_NO_OTHER_KEYS "a-settings-file-has-no-other-keys"
    ECS2006 A_SETTING_IS_OF_ITS_FIELDS_TYPE "a-setting-is-of-its-fields-type"
    ECS2007 A_SETTING_IS_WITHIN_ITS_RANGE "a-setting-is-within-its-range"
    ECS2008 A_CHOICE_IS_ONE_OF_ITS_NAMES "a-choice-is-one-of-its-names"
    ECS2009 A_SETTINGS_FILE_HOLDS_NO_SECRET "a-settings-file-holds-no-secret"
    ECS2101 A_SERVICE_IN_A_MESH_HAS_A_NAME_THAT_ECS_TAKES "a-service-in-a-mesh-has-a-name-that-ecs-takes"
    ECS2102 A_TIME_OUT_OF_A_MESH_IS_WHOLE_SECONDS "a-time-out-of-a-mesh-is-whole-seconds"
    ECS2103 CERTIFICATES_COME_FROM_AN_AUTHORITY_OF_AWS_PRIVATE_CA "certificates-come-from-an-authority-of-aws-private-ca"
    ECS2104 A_NAME_IS_GIVEN_ONCE_IN_A_MESH "a-name-is-given-once-in-a-mesh"
    ECS2105 A_MESH_HAS_NO_REQUESTS_TO_TIME_IN_PLAIN_TCP "a-mesh-has-no-requests-to-time-in-plain-tcp"
    ECS2106 A_CONNECTION_OUTLIVES_A_REQUEST "a-connection-outlives-a-request"
    ECS2107 A_TIME_OUT_OF_A_MESH_HAS_A_MESH "a-time-out-of-a-mesh-has-a-mesh"
    ECS2108 WHAT_APP_MESH_HAS_SERVICE_CONNECT_MAY_NOT_HAVE "what-app-mesh-has-service-connect-may-not-have"
    ECS2109 NAMES_AND_PORTS_OF_THE_PROXY_ARE_ITS_OWN "names-and-ports-of-the-proxy-are-its-own"
    ECS2110 A_PROXY_LEAVES_THE_PROGRAM_SOMETHING "a-proxy-leaves-the-program-something"
    ECS2111 WHO_CALLS_A_SERVICE_WITH_TLS_HAS_A_PROXY "who-calls-a-service-with-tls-has-a-proxy"
    ECS2112 APP_MESH_HAS_ENDED "app-mesh-has-ended"
    ECS2113 A_GATEWAY_LEADS_INTO_ITS_OWN_APP_MESH "a-gateway-leads-into-its-own-app-mesh"
    ECS2114 SHARES_OF_THE_CALLS_ARE_100_TOGETHER "shares-of-the-calls-are-100-together"
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::{CATALOGUE, Entry, codes};

    #[test]
    fn rule_is_found_by_code_number_and_slug() {
        for text in [
            "ECS1104",
            "ecs1104",
            "1104",
            codes::A_PORT_IS_1_TO_65535.slug(),
        ] {
            assert_eq!(
                Entry::find(text).map(|rule| rule.code),
                Some(codes::A_PORT_IS_1_TO_65535),
                "{text}"
            );
        }
        for text in ["ECS9999", "ECS110", "ECS11041", "invalid", "104", ""] {
            assert_eq!(Entry::find(text), None, "{text}");
        }
    }

    #[test]
    fn codes_are_sorted_and_given_once() {
        assert!(CATALOGUE.is_sorted_by(|a, b| a.code < b.code));
        for entry in CATALOGUE {
            assert!(
                entry.code.as_str().len() == 7 && entry.code.as_str().starts_with("ECS"),
                "{}",
                entry.code
            );
            let heading = format!("## {}: {}\n", entry.code, entry.title());
            assert!(
                entry.page.starts_with(&heading),
                "pages/{}.md begins with `{heading}`; its sections have `###`, since the book has it in a chapter",
                entry.code
            );
            assert!(!entry.title().is_empty() && !entry.title().ends_with('.'));
        }
    }

    #[test]
    fn every_page_has_its_sections_and_both_examples() {
        for Entry { code, page } in CATALOGUE {
            let (headings, texts): (Vec<_>, Vec<_>) = sections(page).into_iter().unzip();
            assert_eq!(
                headings,
                ["What it checks", "Why", "Example", "Instead", "Source"],
                "{code}"
            );
            let [what, why, example, instead, source] = texts.as_slice() else {
                unreachable!("as many texts as headings");
            };
            assert!(!what.is_empty() && !why.is_empty(), "{code}");
            // Settings files aren't Rust: `tests/ui/settings` has a case for each of their rules.
            if !code.as_str().starts_with("ECS20") {
                assert!(
                    asserts(example, &format!("assert_reports{{}}(\"{code}\", ")),
                    "{code}: Example"
                );
                assert!(asserts(instead, "assert_clean{}("), "{code}: Instead");
            }
            let ours = ["rule of ecs-dsl's own", "rule of `settings!` alone"];
            assert!(
                source.contains("](https://docs.aws.amazon.com/")
                    || ours.iter().any(|words| source.contains(words)),
                "{code}: Source names AWS's page, or says that it is a {}",
                ours[0]
            );
        }
    }

    /// Headings below the title and the text under each.
    fn sections(page: &str) -> Vec<(&str, String)> {
        let mut sections: Vec<(&str, String)> = Vec::new();
        let mut in_code = false;
        for line in page.lines().skip(1) {
            in_code ^= line.starts_with("```");
            match (line.strip_prefix("### "), sections.last_mut()) {
                (Some(heading), _) if !in_code => sections.push((heading, String::new())),
                (_, Some((_, text))) => {
                    text.push_str(line);
                    text.push('\n');
                }
                (_, None) => {}
            }
        }
        sections
    }

    /// Whether the example is a test that calls a function of `testing`, in any of its forms.
    fn asserts(example: &str, call: &str) -> bool {
        example.starts_with("```rust\n")
            && ["", "_in", "_at"]
                .iter()
                .any(|form| example.contains(&call.replace("{}", form)))
    }

    #[test]
    fn every_page_is_listed() {
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/pages");
        for file in std::fs::read_dir(pages).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let listed = CATALOGUE
                .iter()
                .any(|entry| name.strip_suffix(".md") == Some(entry.code.as_str()));
            assert!(listed, "{name} is not in the catalogue");
        }
    }

    #[test]
    fn every_code_of_the_crate_is_here_and_every_code_here_is_used() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut used = BTreeSet::new();
        for folder in ["rules", "check", "synth", "assemble", "settings"] {
            collect(&source.join(folder), &mut used);
        }
        collect(&source.join("../../ecs-dsl-macros/src/settings"), &mut used);
        let listed: BTreeSet<String> = CATALOGUE
            .iter()
            .map(|entry| entry.code.to_string())
            .collect();
        let missing: Vec<_> = used.difference(&listed).collect();
        let unused: Vec<_> = listed.difference(&used).collect();
        assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
        assert!(
            unused.is_empty(),
            "in the catalogue but nowhere reported: {unused:?}"
        );
    }

    /// Codes as the text of a literal, in Rust files and outside of tests.
    fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                collect(&path, codes);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let found = code
                    .match_indices("\"ECS")
                    .filter_map(|(start, _)| code.get(start + 1..start + 8))
                    .filter(|found| found[3..].bytes().all(|byte| byte.is_ascii_digit()));
                codes.extend(found.map(str::to_owned));
            }
        }
    }
}
