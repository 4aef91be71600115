//! All codes, each with its page.
//!
//! A page is Markdown: what is checked, why, an example, what to write instead, and the sources. The examples are doctests:
//! the rule reports the first one and doesn't report the second one.
//!
//! **Invariant:** sorted by code, each code once, and every code that the crate reports is here.

use super::Code;
use super::code::Names;
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

    /// The finding in two to six words: the heading of the page, from which the slug is derived.
    pub fn title(&self) -> &'static str {
        let heading = self.page.lines().next().unwrap_or_default();
        heading.trim_start_matches("## ")
    }
}

/// A constant per rule, documented by its page, and the catalogue of all of them. A rule marked `guess` reports what AWS accepts
/// and what may be meant: names and values that look like secrets, lists that AWS extends. Its findings are always warnings
/// and never stop a compilation. The others are certain of what they report.
macro_rules! catalogue {
    ($($code:literal $constant:ident $slug:literal $($guess:ident)?)*) => {
        /// The codes of all rules, one constant per finding. The documentation of a constant is the page of its rule:
        /// what it checks, why, an example, what to write instead, and the source.
        pub mod codes {
            use super::{Code, Names};

            $(
                #[doc = include_str!(concat!("pages/", $code, ".md"))]
                #[cfg_attr(doc, doc(alias = $slug, alias = $code))]
                pub const $constant: Code =
                    Code::in_catalogue(&Names {
                        code: $code,
                        slug: $slug,
                        constant: stringify!($constant),
                        is_guess: basis!($($guess)?),
                    });
            )*
        }

        /// Every rule, by code: `10` names, `11` tasks and containers, `12` network, `13` routing, `14` health and
        /// deployment, `15` scaling and capacity, `16` environment, `17` data, `18` alarms and dashboards, `19` templates,
        /// `20` settings files, `21` meshes, `22` jobs and events.
        pub const CATALOGUE: &[Entry] = &[$(Entry {
            code: codes::$constant,
            page: include_str!(concat!("pages/", $code, ".md")),
        }),*];
    };
}

/// Whether a row is marked as a guess.
macro_rules! basis {
    () => {
        false
    };
    (guess) => {
        true
    };
}

#[rustfmt::skip]
catalogue! {
    "ECS1001" INVALID_APP_NAME "invalid-app-name"
    "ECS1002" INVALID_STAGE_NAME "invalid-stage-name"
    "ECS1003" DUPLICATE_STAGE "duplicate-stage"
    "ECS1004" INVALID_ACCOUNT_ID "invalid-account-id"
    "ECS1005" INVALID_REGION "invalid-region"
    "ECS1006" APP_WITHOUT_STAGES "app-without-stages"
    "ECS1007" UNKNOWN_STAGE "unknown-stage"
    "ECS1008" MISSING_STAGE_SETTINGS "missing-stage-settings"
    "ECS1009" INVALID_STACK_NAME "invalid-stack-name"
    "ECS1010" APP_WITHOUT_STACKS "app-without-stacks"
    "ECS1011" CIRCULAR_STACK_DEPENDENCY "circular-stack-dependency"
    "ECS1012" TEMPLATE_TOO_LARGE "template-too-large"
    "ECS1013" SETTINGS_FOR_UNKNOWN_STAGE "settings-for-unknown-stage"
    "ECS1014" INVALID_SERVICE_ROLE_ARN "invalid-service-role-arn"
    "ECS1015" TOO_MANY_NOTIFICATION_TOPICS "too-many-notification-topics"
    "ECS1016" ROLLBACK_MONITORING_TIME_TOO_LONG "rollback-monitoring-time-too-long"
    "ECS1017" DUPLICATE_STACK_NAME "duplicate-stack-name"
    "ECS1018" STACK_NAME_WITHOUT_STACK "stack-name-without-stack"
    "ECS1021" INVALID_COMPONENT_NAME "invalid-component-name"
    "ECS1022" INVALID_TASK_DEFINITION_FAMILY "invalid-task-definition-family"
    "ECS1023" DUPLICATE_NAME "duplicate-name"
    "ECS1024" INVALID_OUTPUT_NAME "invalid-output-name"
    "ECS1025" DUPLICATE_OUTPUT "duplicate-output"
    "ECS1026" INVALID_TAG "invalid-tag"
    "ECS1027" TEMPLATE_DESCRIPTION_TOO_LONG "template-description-too-long"
    "ECS1028" INVALID_ALLOWANCE "invalid-allowance"
    "ECS1030" PHYSICAL_NAME_CONFLICT "physical-name-conflict"
    "ECS1032" NAMESPACE_DOMAIN_CONFLICT "namespace-domain-conflict"
    "ECS1033" DUPLICATE_OR_TOO_MANY_TAGS "duplicate-or-too-many-tags"
    "ECS1035" MALFORMED_ARN "malformed-arn"
    "ECS1036" INVALID_IMPORT "invalid-import"
    "ECS1037" INVALID_RESOURCE_NAME "invalid-resource-name"
    "ECS1040" REPEATED_SETTER "repeated-setter"
    "ECS1041" RENAME_CONFLICT "rename-conflict"
    "ECS1042" RENAME_TO_ITSELF "rename-to-itself"
    "ECS1043" RENAMED_ID_NOT_FOUND "renamed-id-not-found"
    "ECS1045" INEFFECTIVE_SETTER "ineffective-setter"
    "ECS1046" EMPTY_TAG_VALUE "empty-tag-value"
    "ECS1085" MISSING_REQUIRED_TAG "missing-required-tag"
    "ECS1101" INVALID_TASK_SIZE "invalid-task-size"
    "ECS1102" INVALID_EPHEMERAL_STORAGE_SIZE "invalid-ephemeral-storage-size"
    "ECS1103" INVALID_STOP_TIMEOUT "invalid-stop-timeout"
    "ECS1104" INVALID_PORT "invalid-port"
    "ECS1105" INVALID_CONTAINER_NAME "invalid-container-name"
    "ECS1107" TOO_MANY_CONTAINERS "too-many-containers"
    "ECS1108" DUPLICATE_CONTAINER_NAME "duplicate-container-name"
    "ECS1109" CONTAINER_PORT_CONFLICT "container-port-conflict"
    "ECS1110" UNKNOWN_CONTAINER_DEPENDENCY "unknown-container-dependency"
    "ECS1111" CIRCULAR_CONTAINER_DEPENDENCY "circular-container-dependency"
    "ECS1112" DEPENDENCY_WITHOUT_HEALTH_CHECK "dependency-without-health-check"
    "ECS1113" INVALID_IMAGE_REFERENCE "invalid-image-reference"
    "ECS1114" IMAGE_TAGGED_LATEST "image-tagged-latest"
    "ECS1115" UNKNOWN_VOLUME "unknown-volume"
    "ECS1116" INVALID_OR_DUPLICATE_VOLUME_NAME "invalid-or-duplicate-volume-name"
    "ECS1117" CONTAINER_RESERVATIONS_EXCEED_TASK_SIZE "container-reservations-exceed-task-size"
    "ECS1118" COMPLETION_DEPENDENCY_ON_ESSENTIAL_CONTAINER "completion-dependency-on-essential-container"
    "ECS1120" SERVICE_WITHOUT_PORT "service-without-port"
    "ECS1121" TASK_WITHOUT_ESSENTIAL_CONTAINER "task-without-essential-container"
    "ECS1122" MAIN_CONTAINER_NOT_ESSENTIAL "main-container-not-essential"
    "ECS1123" HEALTH_CHECK_ON_UNUSED_PORT "health-check-on-unused-port"
    "ECS1124" EMPTY_HEALTH_CHECK_COMMAND "empty-health-check-command"
    "ECS1125" CONTAINER_MEMORY_TOO_LOW "container-memory-too-low"
    "ECS1126" INVALID_MOUNT_PATH "invalid-mount-path"
    "ECS1127" UNUSED_VOLUME "unused-volume"
    "ECS1128" IMAGE_ARCHITECTURE_MISMATCH "image-architecture-mismatch" guess
    "ECS1129" MISSING_ECR_PULL_PERMISSION "missing-ecr-pull-permission"
    "ECS1141" DUPLICATE_PORT_NAME "duplicate-port-name"
    "ECS1142" UNKNOWN_PORT "unknown-port"
    "ECS1143" INEFFECTIVE_PORT_SETTING "ineffective-port-setting"
    "ECS1144" HOST_PORT_MISMATCH "host-port-mismatch"
    "ECS1150" HEALTH_CHECK_COMMAND_ON_UNUSED_PORT "health-check-command-on-unused-port" guess
    "ECS1151" EXEC_WITH_READ_ONLY_ROOT "exec-with-read-only-root"
    "ECS1152" COMMAND_IN_ONE_WORD "command-in-one-word" guess
    "ECS1153" TASK_LARGER_THAN_ITS_CONTAINERS "task-larger-than-its-containers" guess
    "ECS1175" INVALID_IMAGE_BUILD "invalid-image-build"
    "ECS1176" IMAGE_BUILD_WITHOUT_REPOSITORY "image-build-without-repository"
    "ECS1177" IMAGE_BUILD_WITHOUT_TASK_ARCHITECTURE "image-build-without-task-architecture"
    "ECS1178" SECRET_IN_BUILD_ARGUMENT "secret-in-build-argument" guess
    "ECS1180" UNSUPPORTED_ON_FARGATE "unsupported-on-fargate"
    "ECS1181" UNSUPPORTED_ON_WINDOWS "unsupported-on-windows"
    "ECS1182" INVALID_CONTAINER_LIMIT "invalid-container-limit"
    "ECS1183" INVALID_ENVIRONMENT_FILE "invalid-environment-file"
    "ECS1184" INVALID_EBS_VOLUME "invalid-ebs-volume"
    "ECS1185" CLOSED_EGRESS_WITHOUT_HTTPS "closed-egress-without-https"
    "ECS1201" INVALID_VPC_CIDR_BLOCK "invalid-vpc-cidr-block"
    "ECS1202" INVALID_AVAILABILITY_ZONE_COUNT "invalid-availability-zone-count"
    "ECS1203" MISSING_VPC "missing-vpc"
    "ECS1204" MISSING_CLUSTER "missing-cluster"
    "ECS1205" AMBIGUOUS_REFERENCE "ambiguous-reference"
    "ECS1206" TASKS_WITHOUT_OUTBOUND_ACCESS "tasks-without-outbound-access"
    "ECS1207" PUBLIC_IP_OUTSIDE_PUBLIC_SUBNET "public-ip-outside-public-subnet"
    "ECS1208" IMPORTED_VPC_WITHOUT_SUBNETS "imported-vpc-without-subnets"
    "ECS1209" LOAD_BALANCER_IN_ONE_ZONE "load-balancer-in-one-zone"
    "ECS1210" INVALID_CIDR_BLOCK "invalid-cidr-block"
    "ECS1212" CALLED_SERVICE_WITHOUT_NAMESPACE "called-service-without-namespace"
    "ECS1213" INVALID_NAMESPACE_DOMAIN "invalid-namespace-domain"
    "ECS1214" INVALID_SERVICE_DISCOVERY_NAME "invalid-service-discovery-name"
    "ECS1215" INVALID_DISCOVERY_TTL "invalid-discovery-ttl"
    "ECS1216" TOO_MANY_SECURITY_GROUPS "too-many-security-groups"
    "ECS1217" IGNORED_SETTING_ON_IMPORTED_VPC "ignored-setting-on-imported-vpc"
    "ECS1218" SINGLE_NAT_GATEWAY "single-nat-gateway"
    "ECS1219" OVERLAPPING_VPC_CIDR_BLOCKS "overlapping-vpc-cidr-blocks"
    "ECS1220" MALFORMED_RESOURCE_ID "malformed-resource-id"
    "ECS1221" INVALID_ARN_FOR_LOAD_BALANCER "invalid-arn-for-load-balancer"
    "ECS1222" ARN_IN_ANOTHER_REGION "arn-in-another-region"
    "ECS1223" DUPLICATE_OR_TOO_MANY_SUBNETS "duplicate-or-too-many-subnets"
    "ECS1230" UNATTACHED_SECURITY_GROUP "unattached-security-group"
    "ECS1231" LISTENER_PORT_WITHOUT_INGRESS "listener-port-without-ingress"
    "ECS1232" TARGETS_WITHOUT_INGRESS_FROM_LOAD_BALANCER "targets-without-ingress-from-load-balancer"
    "ECS1233" DATA_STORE_WITHOUT_INGRESS_FROM_TASKS "data-store-without-ingress-from-tasks"
    "ECS1234" SUBNET_WITHOUT_EGRESS_ROUTE "subnet-without-egress-route"
    "ECS1235" ROUTE_TO_UNATTACHED_GATEWAY "route-to-unattached-gateway"
    "ECS1236" PUBLIC_LOAD_BALANCER_IN_PRIVATE_SUBNET "public-load-balancer-in-private-subnet"
    "ECS1237" INVALID_SECURITY_GROUP_TEXT "invalid-security-group-text"
    "ECS1238" REVERSED_PORT_RANGE "reversed-port-range"
    "ECS1240" MISSING_VPC_ENDPOINT "missing-vpc-endpoint"
    "ECS1250" ADDRESS_OF_UNCALLED_SERVICE "address-of-uncalled-service"
    "ECS1260" TOO_FEW_SUBNET_ADDRESSES "too-few-subnet-addresses"
    "ECS1261" SECURITY_GROUP_QUOTA_EXCEEDED "security-group-quota-exceeded" guess
    "ECS1262" RESOURCE_OF_ANOTHER_REGION_OR_ACCOUNT "resource-of-another-region-or-account"
    "ECS1263" NETWORK_QUOTA_EXCEEDED "network-quota-exceeded" guess
    "ECS1285" INVALID_SUBNET_BLOCKS "invalid-subnet-blocks"
    "ECS1286" MISSING_SUBNET_TIER "missing-subnet-tier"
    "ECS1287" NAT_WITHOUT_INTERNET_GATEWAY "nat-without-internet-gateway"
    "ECS1288" INVALID_NETWORK_ACL "invalid-network-acl"
    "ECS1289" RESPONSES_BLOCKED_BY_NETWORK_ACL "responses-blocked-by-network-acl"
    "ECS1301" INVALID_PATH_PATTERN "invalid-path-pattern"
    "ECS1302" INVALID_HOST_PATTERN "invalid-host-pattern"
    "ECS1303" INVALID_HEADER_CONDITION "invalid-header-condition"
    "ECS1304" INVALID_HTTP_METHOD "invalid-http-method"
    "ECS1305" INVALID_QUERY_STRING_CONDITION "invalid-query-string-condition"
    "ECS1306" INVALID_LISTENER_PRIORITY "invalid-listener-priority"
    "ECS1307" LISTENER_PRIORITY_CONFLICT "listener-priority-conflict"
    "ECS1308" DUPLICATE_RULE_CONDITIONS "duplicate-rule-conditions"
    "ECS1309" ROUTE_WITHOUT_LOAD_BALANCER "route-without-load-balancer"
    "ECS1310" ROUTE_WITHOUT_CONDITION "route-without-condition"
    "ECS1311" TOO_MANY_CONDITION_VALUES "too-many-condition-values"
    "ECS1312" TOO_MANY_RULE_WILDCARDS "too-many-rule-wildcards"
    "ECS1313" GRPC_WITHOUT_HTTPS "grpc-without-https"
    "ECS1314" INVALID_IDLE_TIMEOUT "invalid-idle-timeout"
    "ECS1315" INVALID_CLIENT_KEEPALIVE "invalid-client-keepalive"
    "ECS1316" SHADOWED_LISTENER_RULE "shadowed-listener-rule"
    "ECS1317" AMBIGUOUS_LISTENER_RULE_ORDER "ambiguous-listener-rule-order"
    "ECS1318" UNREACHABLE_SERVICE "unreachable-service"
    "ECS1319" LOAD_BALANCER_IN_ANOTHER_VPC "load-balancer-in-another-vpc"
    "ECS1320" CROSS_VPC_CONNECTION "cross-vpc-connection" guess
    "ECS1321" DISCOVERY_SETTINGS_WITHOUT_NAMESPACE "discovery-settings-without-namespace"
    "ECS1322" UNENCRYPTED_PUBLIC_LISTENER "unencrypted-public-listener"
    "ECS1323" LOAD_BALANCER_QUOTA_EXCEEDED "load-balancer-quota-exceeded"
    "ECS1324" UNLOCKED_LISTENER_PRIORITY "unlocked-listener-priority"
    "ECS1330" LISTENER_WITHOUT_RULES "listener-without-rules"
    "ECS1331" TARGET_PORT_NOT_MAPPED "target-port-not-mapped"
    "ECS1332" TARGET_GROUP_WITHOUT_LISTENER "target-group-without-listener"
    "ECS1333" HEALTH_CHECK_PORT_NOT_MAPPED "health-check-port-not-mapped"
    "ECS1334" TARGET_GROUP_WITHOUT_TARGETS "target-group-without-targets"
    "ECS1335" TARGET_TYPE_MISMATCH "target-type-mismatch"
    "ECS1340" CONFLICTING_HEALTH_CHECKS "conflicting-health-checks"
    "ECS1341" TOO_MANY_TARGET_GROUPS "too-many-target-groups"
    "ECS1342" UNCOVERED_LOAD_BALANCER_URL "uncovered-load-balancer-url"
    "ECS1343" UNKNOWN_LISTENER_PROTOCOL "unknown-listener-protocol"
    "ECS1350" TARGET_GROUP_PROTOCOL_MISMATCH "target-group-protocol-mismatch" guess
    "ECS1351" DOMAIN_OUTSIDE_HOSTED_ZONE "domain-outside-hosted-zone"
    "ECS1352" HOSTED_ZONE_ADDED_LATE "hosted-zone-added-late"
    "ECS1353" REPEATED_DOMAIN "repeated-domain"
    "ECS1354" HOSTED_ZONE_WITHOUT_DELEGATION "hosted-zone-without-delegation"
    "ECS1355" CERTIFICATE_VALIDATED_BY_HAND "certificate-validated-by-hand"
    "ECS1371" LOAD_BALANCER_WITHOUT_ACCESS_LOGS "load-balancer-without-access-logs"
    "ECS1401" INVALID_HEALTH_CHECK_PATH "invalid-health-check-path"
    "ECS1402" INVALID_HEALTH_CHECK_MATCHER "invalid-health-check-matcher"
    "ECS1403" INVALID_HEALTH_CHECK_INTERVAL "invalid-health-check-interval"
    "ECS1404" INVALID_HEALTH_CHECK_TIMEOUT "invalid-health-check-timeout"
    "ECS1405" INVALID_HEALTH_CHECK_THRESHOLD "invalid-health-check-threshold"
    "ECS1406" HEALTH_CHECK_TIMEOUT_TOO_LONG "health-check-timeout-too-long"
    "ECS1407" INVALID_CONTAINER_HEALTH_CHECK_INTERVAL "invalid-container-health-check-interval"
    "ECS1408" INVALID_CONTAINER_HEALTH_CHECK_TIMEOUT "invalid-container-health-check-timeout"
    "ECS1409" INVALID_CONTAINER_HEALTH_CHECK_RETRIES "invalid-container-health-check-retries"
    "ECS1410" INVALID_CONTAINER_HEALTH_CHECK_START_PERIOD "invalid-container-health-check-start-period"
    "ECS1411" INVALID_HEALTH_CHECK_GRACE_PERIOD "invalid-health-check-grace-period"
    "ECS1412" INVALID_DEREGISTRATION_DELAY "invalid-deregistration-delay"
    "ECS1413" INVALID_SLOW_START_DURATION "invalid-slow-start-duration"
    "ECS1414" INVALID_STICKINESS_DURATION "invalid-stickiness-duration"
    "ECS1415" INVALID_DEPLOYMENT_PERCENTAGES "invalid-deployment-percentages"
    "ECS1416" INVALID_BAKE_OR_STEP_TIME "invalid-bake-or-step-time"
    "ECS1417" INVALID_TRAFFIC_SHIFT_PERCENTAGE "invalid-traffic-shift-percentage"
    "ECS1418" TRAFFIC_SHIFT_TOO_LONG "traffic-shift-too-long"
    "ECS1419" TRAFFIC_SHIFT_WITHOUT_ROUTE "traffic-shift-without-route"
    "ECS1420" DISABLED_CIRCUIT_BREAKER "disabled-circuit-breaker"
    "ECS1421" TARGET_GROUP_SETTINGS_WITHOUT_ROUTE "target-group-settings-without-route"
    "ECS1422" GRACE_PERIOD_TOO_SHORT "grace-period-too-short"
    "ECS1423" LONG_DEREGISTRATION_DELAY "long-deregistration-delay"
    "ECS1424" SLOW_ROLLING_DEPLOYMENT "slow-rolling-deployment"
    "ECS1425" BLOCKED_ROLLING_DEPLOYMENT "blocked-rolling-deployment"
    "ECS1426" DOWNTIME_DURING_DEPLOYMENT "downtime-during-deployment"
    "ECS1427" DEREGISTRATION_DELAY_TOO_LONG_FOR_SPOT "deregistration-delay-too-long-for-spot"
    "ECS1428" SPOT_ONLY_SERVICE "spot-only-service"
    "ECS1429" VISIBILITY_TIMEOUT_BELOW_STOP_TIMEOUT "visibility-timeout-below-stop-timeout"
    "ECS1430" INEFFECTIVE_DEPLOYMENT_SETTING "ineffective-deployment-setting"
    "ECS1431" INVALID_GRPC_HEALTH_CHECK_PATH "invalid-grpc-health-check-path"
    "ECS1432" INEFFECTIVE_GRPC_MATCHER "ineffective-grpc-matcher"
    "ECS1433" SLOW_FAILURE_DETECTION "slow-failure-detection"
    "ECS1434" SLOW_DEPLOYMENT_ROLLBACK "slow-deployment-rollback"
    "ECS1435" TRAFFIC_SHIFT_ACROSS_SEVERAL_LISTENER_RULES "traffic-shift-across-several-listener-rules"
    "ECS1440" TWO_WRITERS_DURING_DEPLOYMENT "two-writers-during-deployment"
    "ECS1441" REPOSITORY_DEPLOYED_WITH_ITS_SERVICE "repository-deployed-with-its-service"
    "ECS1442" STOP_TIMEOUT_BELOW_PROCESSING_TIME "stop-timeout-below-processing-time"
    "ECS1475" FEWER_IMAGES_THAN_KEPT_DEPLOYMENTS "fewer-images-than-kept-deployments" guess
    "ECS1476" RUNNING_IMAGE_EXPIRES "running-image-expires" guess
    "ECS1501" REVERSED_SCALING_RANGE "reversed-scaling-range"
    "ECS1502" DESIRED_COUNT_OUTSIDE_SCALING_RANGE "desired-count-outside-scaling-range"
    "ECS1503" INVALID_SCALING_TARGET "invalid-scaling-target"
    "ECS1504" TOO_MANY_TASKS "too-many-tasks"
    "ECS1505" INVALID_SCHEDULE_EXPRESSION "invalid-schedule-expression"
    "ECS1506" MULTIPLE_CAPACITY_PROVIDER_BASES "multiple-capacity-provider-bases"
    "ECS1507" CAPACITY_PROVIDERS_WITHOUT_WEIGHT "capacity-providers-without-weight"
    "ECS1508" INVALID_CAPACITY_PROVIDER_BASE "invalid-capacity-provider-base"
    "ECS1509" INVALID_CAPACITY_PROVIDER_WEIGHT "invalid-capacity-provider-weight"
    "ECS1510" REQUEST_SCALING_WITHOUT_ROUTE "request-scaling-without-route"
    "ECS1511" DUPLICATE_SCALING_METRIC "duplicate-scaling-metric"
    "ECS1512" DUPLICATE_SCHEDULED_ACTION_NAME "duplicate-scheduled-action-name"
    "ECS1513" DUPLICATE_CAPACITY_PROVIDER "duplicate-capacity-provider"
    "ECS1514" INVALID_TIME_ZONE "invalid-time-zone"
    "ECS1515" INVALID_SCALING_STATISTIC "invalid-scaling-statistic"
    "ECS1516" INVALID_SCALING_COOLDOWN "invalid-scaling-cooldown"
    "ECS1517" IRREVERSIBLE_SCALE_TO_ZERO "irreversible-scale-to-zero"
    "ECS1518" SINGLE_TASK_IN_PROTECTED_STAGE "single-task-in-protected-stage"
    "ECS1519" TOTAL_AS_SCALING_TARGET "total-as-scaling-target"
    "ECS1520" SCALING_WITHOUT_BOUNDS "scaling-without-bounds"
    "ECS1521" INVALID_SCALING_STEPS "invalid-scaling-steps"
    "ECS1522" CONFLICTING_SCALING_POLICIES "conflicting-scaling-policies"
    "ECS1523" UNREACHABLE_SCALING_TARGET "unreachable-scaling-target"
    "ECS1524" PREDICTIVE_SCALING_ALONE "predictive-scaling-alone"
    "ECS1525" INVALID_PREDICTIVE_SCALING "invalid-predictive-scaling"
    "ECS1530" UNASSOCIATED_CAPACITY_PROVIDER "unassociated-capacity-provider"
    "ECS1531" STRATEGY_WITH_UNASSOCIATED_PROVIDER "strategy-with-unassociated-provider"
    "ECS1601" INVALID_ENVIRONMENT_VARIABLE_NAME "invalid-environment-variable-name"
    "ECS1602" PLAINTEXT_SECRET_IN_ENVIRONMENT "plaintext-secret-in-environment" guess
    "ECS1603" DUPLICATE_ENVIRONMENT_VARIABLE "duplicate-environment-variable"
    "ECS1604" PLAINTEXT_SECRET_IN_COMMAND "plaintext-secret-in-command" guess
    "ECS1605" CONFLICTING_GRANT_VARIABLES "conflicting-grant-variables"
    "ECS1606" NOECHO_PARAMETER_IN_ENVIRONMENT "noecho-parameter-in-environment" guess
    "ECS1607" PLAINTEXT_SECRET_IN_OUTPUT "plaintext-secret-in-output" guess
    "ECS1608" CROSS_ACCOUNT_SECRET_WITHOUT_KEY "cross-account-secret-without-key"
    "ECS1609" OVERLY_BROAD_IAM_PERMISSIONS "overly-broad-iam-permissions"
    "ECS1610" INVALID_IAM_STATEMENT "invalid-iam-statement"
    "ECS1611" PLAINTEXT_SECRET_IN_PROPERTY "plaintext-secret-in-property" guess
    "ECS1620" UNRESOLVED_PSEUDO_PARAMETER "unresolved-pseudo-parameter" guess
    "ECS1650" UNFILLED_PLACEHOLDER "unfilled-placeholder" guess
    "ECS1651" LOCALHOST_ADDRESS_WITHOUT_CONTAINER "localhost-address-without-container" guess
    "ECS1652" UNKNOWN_IAM_ACTION "unknown-iam-action" guess
    "ECS1653" POLICY_WITHOUT_SERVICE_ACCESS "policy-without-service-access"
    "ECS1654" BUCKET_STATEMENT_WITHOUT_EFFECT "bucket-statement-without-effect"
    "ECS1685" GRANTS_FOR_IMPORTED_ROLE "grants-for-imported-role"
    "ECS1701" UNSUPPORTED_LOG_RETENTION "unsupported-log-retention"
    "ECS1702" DATABASE_STORAGE_OUT_OF_RANGE "database-storage-out-of-range"
    "ECS1703" STORAGE_AUTOSCALING_LIMIT_TOO_LOW "storage-autoscaling-limit-too-low"
    "ECS1704" BACKUP_RETENTION_OUT_OF_RANGE "backup-retention-out-of-range"
    "ECS1705" INVALID_DATABASE_NAME "invalid-database-name"
    "ECS1706" INVALID_MASTER_USERNAME "invalid-master-username"
    "ECS1707" DATABASE_PORT_OUT_OF_RANGE "database-port-out-of-range"
    "ECS1708" MALFORMED_INSTANCE_TYPE "malformed-instance-type"
    "ECS1709" TOO_MANY_CACHE_REPLICAS "too-many-cache-replicas"
    "ECS1710" MALFORMED_ENGINE_VERSION "malformed-engine-version"
    "ECS1711" QUEUE_ATTRIBUTE_OUT_OF_RANGE "queue-attribute-out-of-range"
    "ECS1712" RECEIVE_COUNT_OUT_OF_RANGE "receive-count-out-of-range"
    "ECS1713" DEAD_LETTER_QUEUE_TYPE_MISMATCH "dead-letter-queue-type-mismatch"
    "ECS1714" DATABASE_SUBNETS_IN_ONE_ZONE "database-subnets-in-one-zone"
    "ECS1715" KMS_KEY_PERIOD_OUT_OF_RANGE "kms-key-period-out-of-range"
    "ECS1716" SECRET_LENGTH_OUT_OF_RANGE "secret-length-out-of-range"
    "ECS1717" INVALID_DYNAMODB_NAME "invalid-dynamodb-name"
    "ECS1718" INVALID_LIFECYCLE_RULE "invalid-lifecycle-rule"
    "ECS1719" TOO_MANY_SECONDARY_INDEXES "too-many-secondary-indexes" guess
    "ECS1720" UNDERSIZED_SEARCH_DOMAIN "undersized-search-domain"
    "ECS1721" ZERO_PROVISIONED_CAPACITY "zero-provisioned-capacity"
    "ECS1722" CONFLICTING_KEY_ATTRIBUTES "conflicting-key-attributes"
    "ECS1723" DUPLICATE_INDEX_NAME "duplicate-index-name"
    "ECS1724" INVALID_SUBSCRIPTION_ENDPOINT "invalid-subscription-endpoint"
    "ECS1725" TOPIC_DISPLAY_NAME_TOO_LONG "topic-display-name-too-long"
    "ECS1726" FIFO_QUEUE_ON_STANDARD_TOPIC "fifo-queue-on-standard-topic"
    "ECS1727" KEY_ALIAS_TOO_LONG "key-alias-too-long"
    "ECS1728" CACHE_REPLICAS_IN_ONE_ZONE "cache-replicas-in-one-zone"
    "ECS1729" MISSING_CONNECT_GRANT "missing-connect-grant"
    "ECS1730" SECRET_ARN_SERVICE_MISMATCH "secret-arn-service-mismatch"
    "ECS1731" INVALID_PARAMETER_NAME "invalid-parameter-name"
    "ECS1732" IMPORTED_ARN_TYPE_MISMATCH "imported-arn-type-mismatch"
    "ECS1733" DATA_STORE_WITHOUT_STANDBY "data-store-without-standby"
    "ECS1734" DATA_STORE_WITHOUT_BACKUPS "data-store-without-backups"
    "ECS1735" DATA_DELETED_ON_REMOVAL "data-deleted-on-removal"
    "ECS1736" MISSING_DEAD_LETTER_QUEUE "missing-dead-letter-queue"
    "ECS1737" DEAD_LETTER_QUEUE_RETENTION_TOO_SHORT "dead-letter-queue-retention-too-short"
    "ECS1738" UNENCRYPTED_CACHE_TRAFFIC "unencrypted-cache-traffic"
    "ECS1739" UNKNOWN_ENGINE_VERSION "unknown-engine-version" guess
    "ECS1740" UNKNOWN_INSTANCE_TYPE "unknown-instance-type" guess
    "ECS1741" FILE_SYSTEM_THROUGHPUT_TOO_LOW "file-system-throughput-too-low"
    "ECS1742" INVALID_ACCESS_POINT "invalid-access-point"
    "ECS1743" UNMOUNTED_FILE_SYSTEM "unmounted-file-system"
    "ECS1750" UNSUPPORTED_SUBSCRIBER_OF_FIFO_TOPIC "unsupported-subscriber-of-fifo-topic"
    "ECS1751" INVALID_MONITORING_INTERVAL "invalid-monitoring-interval"
    "ECS1752" DISABLED_IAM_AUTHENTICATION "disabled-iam-authentication"
    "ECS1753" AUTH_TOKEN_WITHOUT_ENCRYPTION "auth-token-without-encryption"
    "ECS1760" INSTANCE_CLASS_VERSION_MISMATCH "instance-class-version-mismatch" guess
    "ECS1761" SEARCH_VOLUME_TOO_LARGE "search-volume-too-large" guess
    "ECS1762" UNENCRYPTED_CACHE_ADDRESS "unencrypted-cache-address"
    "ECS1763" FILE_SYSTEM_WITHOUT_MOUNT_TARGET "file-system-without-mount-target"
    "ECS1764" UNUSED_SEARCH_PORT "unused-search-port"
    "ECS1765" INVALID_FILTER_POLICY "invalid-filter-policy"
    "ECS1801" BREACHING_PERIODS_OUT_OF_RANGE "breaching-periods-out-of-range"
    "ECS1802" INVALID_ALARM_EVALUATION_WINDOW "invalid-alarm-evaluation-window"
    "ECS1803" TOO_MANY_ALARM_ACTIONS "too-many-alarm-actions"
    "ECS1804" INVALID_METRIC_PERIOD "invalid-metric-period"
    "ECS1805" PERCENTILE_OUT_OF_RANGE "percentile-out-of-range"
    "ECS1806" INVALID_METRIC_NAME "invalid-metric-name"
    "ECS1807" TOO_MANY_METRIC_DIMENSIONS "too-many-metric-dimensions"
    "ECS1808" ALARM_DESCRIPTION_TOO_LONG "alarm-description-too-long"
    "ECS1809" DASHBOARD_NAME_TOO_LONG "dashboard-name-too-long"
    "ECS1810" TOO_MANY_DASHBOARD_METRICS "too-many-dashboard-metrics"
    "ECS1811" CONTAINER_INSIGHTS_DISABLED "container-insights-disabled"
    "ECS1812" TARGET_GROUP_METRIC_WITHOUT_ROUTE "target-group-metric-without-route"
    "ECS1813" UNRESOLVED_METRIC_DIMENSION "unresolved-metric-dimension"
    "ECS1814" INVALID_ALARM_ACTION "invalid-alarm-action"
    "ECS1815" ALARM_WITHOUT_ACTIONS "alarm-without-actions"
    "ECS1816" UNREACHABLE_ALARM_THRESHOLD "unreachable-alarm-threshold"
    "ECS1817" EMPTY_DASHBOARD "empty-dashboard"
    "ECS1818" LOG_RETENTION_TOO_SHORT "log-retention-too-short"
    "ECS1819" METRIC_PERIOD_TOO_SHORT "metric-period-too-short"
    "ECS1820" ALARM_TOPIC_WITHOUT_SUBSCRIBER "alarm-topic-without-subscriber"
    "ECS1821" INVALID_METRIC_MATH "invalid-metric-math"
    "ECS1830" EMPTY_ALARM_SET "empty-alarm-set"
    "ECS1831" TOO_MANY_DASHBOARD_WIDGETS "too-many-dashboard-widgets"
    "ECS1850" UNKNOWN_METRIC_DIMENSION "unknown-metric-dimension" guess
    "ECS1901" DUPLICATE_LOGICAL_ID "duplicate-logical-id"
    "ECS1902" UNRESOLVED_REFERENCE "unresolved-reference"
    "ECS1903" TEMPLATE_QUOTA_EXCEEDED "template-quota-exceeded"
    "ECS1904" HANDLE_FROM_ANOTHER_APP "handle-from-another-app"
    "ECS1905" OVERRIDE_TARGET_NOT_FOUND "override-target-not-found"
    "ECS1906" END_OF_LIFE_SERVICE "end-of-life-service"
    "ECS1907" EMPTY_STACK "empty-stack"
    "ECS1908" INVALID_LOGICAL_ID "invalid-logical-id"
    "ECS1909" MALFORMED_TEMPLATE "malformed-template"
    "ECS1910" UNKNOWN_ATTRIBUTE "unknown-attribute"
    "ECS1911" UNKNOWN_PROPERTY "unknown-property"
    "ECS1912" MISSING_PROPERTY "missing-property"
    "ECS1913" INVALID_PROPERTY_VALUE "invalid-property-value"
    "ECS1914" READ_ONLY_PROPERTY "read-only-property"
    "ECS1915" CIRCULAR_RESOURCE_DEPENDENCY "circular-resource-dependency"
    "ECS1916" MISSPELLED_RESOURCE_TYPE "misspelled-resource-type" guess
    "ECS1920" INLINE_POLICIES_TOO_LARGE "inline-policies-too-large"
    "ECS1921" LOGICAL_ID_TOO_LONG "logical-id-too-long"
    "ECS1922" TASK_DEFINITION_TOO_LARGE "task-definition-too-large"
    "ECS1923" SECURITY_GROUP_DESCRIPTION_TOO_LONG "security-group-description-too-long"
    "ECS2001" MALFORMED_SETTINGS_FILE "malformed-settings-file"
    "ECS2002" MISSING_SETTINGS_FILE "missing-settings-file"
    "ECS2003" DUPLICATE_SETTINGS_FILE "duplicate-settings-file"
    "ECS2004" MISSING_SETTING "missing-setting"
    "ECS2005" UNKNOWN_SETTING "unknown-setting"
    "ECS2006" SETTING_TYPE_MISMATCH "setting-type-mismatch"
    "ECS2007" SETTING_OUT_OF_RANGE "setting-out-of-range"
    "ECS2008" UNKNOWN_SETTING_VARIANT "unknown-setting-variant"
    "ECS2009" SECRET_IN_SETTINGS_FILE "secret-in-settings-file" guess
    "ECS2101" INVALID_MESH_SERVICE_NAME "invalid-mesh-service-name"
    "ECS2102" INVALID_MESH_TIMEOUT "invalid-mesh-timeout"
    "ECS2103" INVALID_CERTIFICATE_AUTHORITY_ARN "invalid-certificate-authority-arn"
    "ECS2104" DUPLICATE_MESH_SERVICE_NAME "duplicate-mesh-service-name"
    "ECS2105" REQUEST_TIMEOUT_ON_TCP_SERVICE "request-timeout-on-tcp-service"
    "ECS2106" IDLE_TIMEOUT_BELOW_REQUEST_TIMEOUT "idle-timeout-below-request-timeout"
    "ECS2107" MESH_TIMEOUT_WITHOUT_MESH "mesh-timeout-without-mesh"
    "ECS2108" UNSUPPORTED_MESH_SETTING "unsupported-mesh-setting"
    "ECS2109" PROXY_NAME_OR_PORT_CONFLICT "proxy-name-or-port-conflict"
    "ECS2110" TASK_TOO_SMALL_FOR_PROXY "task-too-small-for-proxy"
    "ECS2111" TLS_CALL_WITHOUT_PROXY "tls-call-without-proxy"
    "ECS2112" DISCONTINUED_APP_MESH "discontinued-app-mesh"
    "ECS2113" INVALID_GATEWAY_ROUTE "invalid-gateway-route"
    "ECS2114" INVALID_TRAFFIC_WEIGHTS "invalid-traffic-weights"
    "ECS2115" NAMED_PORT_IN_APP_MESH "named-port-in-app-mesh"
    "ECS2201" INVALID_EVENT_FIELD "invalid-event-field"
    "ECS2202" INVALID_OBJECT_KEY_PATTERN "invalid-object-key-pattern"
    "ECS2203" START_SETTING_OUT_OF_RANGE "start-setting-out-of-range"
    "ECS2204" INVALID_SCHEDULE_PERIOD "invalid-schedule-period"
    "ECS2205" DUPLICATE_NAME_OF_START "duplicate-name-of-start"
    "ECS2206" FIFO_TARGET_OF_EVENTS "fifo-target-of-events"
    "ECS2207" SCHEDULE_WITHOUT_TIMES "schedule-without-times"
    "ECS2208" JOB_ON_SPOT_CAPACITY "job-on-spot-capacity"
    "ECS2209" EVENTS_OF_IMPORTED_BUCKET "events-of-imported-bucket"
    "ECS2210" SKIPPED_LOCAL_TIME "skipped-local-time"
    "ECS2211" FAILED_TASKS_TO_IMPORTED_TOPIC "failed-tasks-to-imported-topic"
    "ECS2221" WORKFLOW_SETTING_OUT_OF_RANGE "workflow-setting-out-of-range"
    "ECS2222" WORKFLOW_WITHOUT_STEPS "workflow-without-steps"
    "ECS2223" STEP_OF_ANOTHER_STACK "step-of-another-stack"
    "ECS2224" WORKFLOW_STARTED_BY_MESSAGES "workflow-started-by-messages"
    "ECS2225" OVERLAPPING_SCHEDULE "overlapping-schedule"
    "ECS2226" DEAD_LETTER_QUEUE_WITHOUT_ALARM "dead-letter-queue-without-alarm"
    "ECS2230" MIGRATION_BEFORE_ANOTHER_STACK "migration-before-another-stack"
    "ECS2231" MIGRATION_WITH_OTHER_STARTS "migration-with-other-starts"
    "ECS2232" MIGRATION_CALLS_WAITING_SERVICE "migration-calls-waiting-service"
}
