#!/usr/bin/env python3
"""Tests the server and our additions with a hand-written template, without the product: a failure is one of the test
harness.

    selftest.py FOLDER

Starts its own server; FOLDER contains the log.
"""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import unittest
import uuid

import account
import boto3
import botocore.exceptions
import describe

HERE = pathlib.Path(__file__).parent
FOLDER = pathlib.Path(sys.argv.pop(1))
ACCOUNT = "000000000042"
FAULTS = FOLDER / "faults" / f"{ACCOUNT}.json"
TEMPLATE = (HERE / "selftest.json").read_text()


def cloudformation():
    return describe.service("cloudformation")


def change(stack, template, kind="CREATE", capabilities=("CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"), **parameters):
    """Creates and executes a change set. Returns the final status of the stack, or why the change set failed."""
    parameters = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
    change_set = cloudformation().create_change_set(
        StackName=stack,
        ChangeSetName=f"change-{uuid.uuid4()}",
        ChangeSetType=kind,
        TemplateBody=template,
        Capabilities=list(capabilities),
        Parameters=parameters,
    )["Id"]
    created = cloudformation().describe_change_set(ChangeSetName=change_set)
    if created["Status"] == "FAILED":
        return created["StatusReason"]
    cloudformation().execute_change_set(ChangeSetName=change_set)
    return settle(stack)


def settle(stack):
    while True:
        status = cloudformation().describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]
        if not status.endswith("PROGRESS"):
            return status


def edited(**images):
    """The template with other images for these containers."""
    template = json.loads(TEMPLATE)
    for container in template["Resources"]["Task"]["Properties"]["ContainerDefinitions"]:
        container["Image"] = images.get(container["Name"], container["Image"])
    return json.dumps(template)


class Lifecycle(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        assert change("shop", TEMPLATE) == "CREATE_COMPLETE", failures("shop")
        cls.resources = describe.describe("shop")

    def find(self, kind, logical_id):
        return self.resources[f"AWS::{kind}"][logical_id]

    def test_network_exists(self):
        self.assertEqual(self.find("EC2::VPC", "Vpc")["CidrBlock"], "10.0.0.0/16")
        self.assertEqual(self.find("EC2::NatGateway", "Nat")["State"], "available")
        self.assertEqual(self.find("EC2::FlowLog", "FlowLog")["TrafficType"], "REJECT")
        routes = self.find("EC2::RouteTable", "PrivateRoutes")["Routes"]
        self.assertTrue(any("NatGatewayId" in route for route in routes), routes)
        rule = self.find("EC2::SecurityGroup", "ServiceGroup")["IpPermissions"][0]
        self.assertEqual((rule["FromPort"], rule["ToPort"]), (8003, 8003))
        self.assertEqual(len(rule["UserIdGroupPairs"]), 1)

    def test_load_balancer_routes(self):
        balancer = self.find("ElasticLoadBalancingV2::LoadBalancer", "Balancer")
        self.assertEqual(balancer["VpcId"], self.find("EC2::VPC", "Vpc")["VpcId"])
        rule = self.find("ElasticLoadBalancingV2::ListenerRule", "Rule")
        self.assertEqual(rule["Priority"], "400")
        self.assertEqual(rule["Conditions"][0]["Values"], ["/api/orders/*"])
        group = self.find("ElasticLoadBalancingV2::TargetGroup", "Targets")
        self.assertEqual((group["HealthCheckPath"], group["TargetType"], group["Port"]), ("/health/", "ip", 8003))
        self.assertEqual(group["Attributes"]["deregistration_delay.timeout_seconds"], "30")

    def test_container_keeps_all_properties(self):
        task = self.find("ECS::TaskDefinition", "Task")
        self.assertEqual((task["cpu"], task["memory"]), ("1024", "2048"))
        self.assertEqual(task["runtimePlatform"]["cpuArchitecture"], "ARM64")
        order = task["containerDefinitions"][0]
        self.assertEqual(order["healthCheck"]["startPeriod"], 60)
        self.assertEqual(order["secrets"][0]["name"], "DATABASE_URL")
        self.assertEqual(order["logConfiguration"]["options"]["awslogs-stream-prefix"], "ecs")
        self.assertEqual(order["dependsOn"], [{"containerName": "redis", "condition": "HEALTHY"}])
        self.assertEqual(order["dockerLabels"], {"Team": "orders"})

    def test_service_keeps_all_properties(self):
        service = self.find("ECS::Service", "Service")
        self.assertEqual(service["desiredCount"], 2)
        self.assertEqual(service["healthCheckGracePeriodSeconds"], 30)
        self.assertEqual(service["capacityProviderStrategy"][0]["capacityProvider"], "FARGATE")
        self.assertEqual(service["deploymentConfiguration"]["deploymentCircuitBreaker"]["rollback"], True)
        self.assertEqual(self.find("ECS::Cluster", "Cluster")["capacityProviders"], ["FARGATE", "FARGATE_SPOT"])

    def test_generated_secret_has_an_arn_and_the_requested_form(self):
        arn = self.find("SecretsManager::Secret", "Password")["ARN"]
        order = self.find("ECS::TaskDefinition", "Task")["containerDefinitions"][0]
        self.assertEqual(order["secrets"][0]["valueFrom"], f"{arn}:url::")
        values = [json.loads(value) for value in account.secrets()]
        self.assertEqual(len(values), 1)
        self.assertRegex(values[0]["password"], "^[A-Za-z0-9]{30}$")

    def test_account_lists_its_contents(self):
        self.assertEqual(account.resources()["AWS::ECS::Cluster"], [self.find("ECS::Cluster", "Cluster")["clusterArn"]])
        self.assertEqual(account.resources()["AWS::EC2::VPC"], [self.find("EC2::VPC", "Vpc")["VpcId"]])
        stack = account.stacks()["shop"]
        self.assertEqual(stack["Status"], "CREATE_COMPLETE")
        self.assertEqual(stack["Template"], json.loads(TEMPLATE))

    def test_scaling_exists(self):
        target = self.find("ApplicationAutoScaling::ScalableTarget", "Scaling")
        self.assertEqual((target["MinCapacity"], target["MaxCapacity"]), (1, 10))
        policy = self.find("ApplicationAutoScaling::ScalingPolicy", "ScalingPolicy")
        self.assertEqual(policy["TargetTrackingScalingPolicyConfiguration"]["TargetValue"], 70.0)

    def test_data_resources_exist(self):
        database = self.find("RDS::DBInstance", "Database")
        self.assertEqual((database["Engine"], database["DBInstanceClass"]), ("postgres", "db.t4g.medium"))
        self.assertTrue(database["StorageEncrypted"])
        self.assertEqual(self.find("ElastiCache::ReplicationGroup", "Cache")["Status"], "available")
        self.assertIn("ARN", self.find("SecretsManager::Secret", "Password"))
        self.assertEqual(self.find("OpenSearchService::Domain", "Search")["EngineVersion"], "OpenSearch_2.19")
        self.assertTrue(self.find("KMS::Key", "Key")["KeyRotationEnabled"])
        self.assertEqual(self.find("Logs::LogGroup", "Log")["retentionInDays"], 30)

    def test_services_know_all_resources(self):
        missing = [name for by_id in self.resources.values() for name, found in by_id.items() if found is None]
        self.assertEqual(missing, [])

    def test_same_template_is_no_change(self):
        self.assertRegex(change("shop", TEMPLATE, "UPDATE"), "didn't contain changes")

    def test_update_creates_a_revision_and_failed_update_is_rolled_back(self):
        self.assertEqual(change("shop", edited(order="shop/order:2"), "UPDATE"), "UPDATE_COMPLETE", failures("shop"))
        self.assertRegex(describe.describe("shop")["AWS::ECS::Service"]["Service"]["taskDefinition"], ":2$")
        FAULTS.write_text(json.dumps([{"operation": "update", "logical_id": "Service", "reason": "circuit breaker"}]))
        self.assertEqual(change("shop", edited(order="shop/order:3"), "UPDATE"), "UPDATE_ROLLBACK_COMPLETE")
        self.assertRegex(failures("shop")[0], 'message: "circuit breaker"')
        self.assertRegex(describe.describe("shop")["AWS::ECS::Service"]["Service"]["taskDefinition"], ":2$")
        self.assertEqual(json.loads(FAULTS.read_text()), [])
        self.assertEqual(change("shop", TEMPLATE, "UPDATE"), "UPDATE_COMPLETE", failures("shop"))


class Standalone(unittest.TestCase):
    def test_missing_capability_is_an_error(self):
        with self.assertRaisesRegex(botocore.exceptions.ClientError, "InsufficientCapabilities"):
            change("no-capability", TEMPLATE, capabilities=())

    def test_condition_compares_any_expression(self):
        template = {
            "Parameters": {"Size": {"Type": "String", "Default": "small"}},
            "Conditions": {"Here": {"Fn::Equals": [{"Ref": "AWS::Region"}, {"Fn::Sub": "us-${Where}"}]}},
            "Resources": {
                "Always": {"Type": "AWS::SNS::Topic"},
                "Never": {"Type": "AWS::SNS::Topic", "Condition": "Here"},
            },
        }
        template["Parameters"]["Where"] = {"Type": "String", "Default": "west-2"}
        self.assertEqual(change("conditional", json.dumps(template)), "CREATE_COMPLETE")
        self.assertEqual(list(describe.describe("conditional")["AWS::SNS::Topic"]), ["Always"])

    def test_stub_type_is_accepted(self):
        template = {
            "Resources": {
                "Mesh": {"Type": "AWS::AppMesh::Mesh", "Properties": {"MeshName": "shop"}},
                "Node": {"Type": "AWS::AppMesh::VirtualNode"},
            },
            "Outputs": {"Node": {"Value": {"Fn::GetAtt": ["Node", "Arn"]}}},
        }
        mesh = {"Fn::GetAtt": ["Mesh", "MeshName"]}
        template["Resources"]["Node"]["Properties"] = {"MeshName": mesh, "VirtualNodeName": "order", "Spec": {}}
        self.assertEqual(change("mesh", json.dumps(template)), "CREATE_COMPLETE", failures("mesh"))
        (output,) = cloudformation().describe_stacks(StackName="mesh")["Stacks"][0]["Outputs"]
        self.assertEqual(output["OutputValue"], "arn:aws:appmesh:us-east-1:000000000042:mesh/shop/virtualNode/order")

    def test_deleted_stack_leaves_nothing(self):
        self.assertEqual(change("short", TEMPLATE, Name="short"), "CREATE_COMPLETE", failures("short"))
        (vpc,) = describe.describe("short")["AWS::EC2::VPC"].values()
        stack = cloudformation().describe_stacks(StackName="short")["Stacks"][0]["StackId"]
        cloudformation().delete_stack(StackName="short")
        self.assertEqual(settle(stack), "DELETE_COMPLETE", failures(stack))
        with self.assertRaisesRegex(botocore.exceptions.ClientError, "NotFound"):
            boto3.client("ec2").describe_vpcs(VpcIds=[vpc["VpcId"]])


def failures(stack):
    """The reasons of failed resources, newest first."""
    events = cloudformation().describe_stack_events(StackName=stack)["StackEvents"]
    return [e["ResourceStatusReason"] for e in events if e["ResourceStatus"].endswith("FAILED")]


@contextlib.contextmanager
def server():
    """A server on a free port. It ends when its standard input is closed."""
    command = [sys.executable, HERE / "server.py", "--folder", FOLDER]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


if __name__ == "__main__":
    with server() as address:
        os.environ |= {"AWS_ENDPOINT_URL": address, "AWS_DEFAULT_REGION": "us-east-1"}
        os.environ |= {"AWS_ACCESS_KEY_ID": ACCOUNT, "AWS_SECRET_ACCESS_KEY": "test"}
        unittest.main(verbosity=2)
