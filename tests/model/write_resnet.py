"""Writes what Python's torch makes of one ResNet, for tst_pretrained. Usage: write_resnet.py DEPTH FOLDER

weights.pth (zip), legacy.pth, weights.safetensors: the same state dict, with torchvision's names.
seen.safetensors: an input and the third stage's features of it in evaluation mode.
"""
import json
import struct
import sys
from pathlib import Path

import torch
from torch import nn

BLOCKS = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3)}


def conv(inputs, outputs, size, stride=1):
    return nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False)


class Block(nn.Module):
    """Two 3×3 convolutions, or 1×1, 3×3, 1×1 where `deep`; the stride is in a 3×3."""

    def __init__(self, inputs, width, stride, deep):
        super().__init__()
        outputs = width * 4 if deep else width
        self.conv1 = conv(inputs, width, 1 if deep else 3, 1 if deep else stride)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = conv(width, width, 3, stride if deep else 1)
        self.bn2 = nn.BatchNorm2d(width)
        if deep:
            self.conv3 = conv(width, outputs, 1)
            self.bn3 = nn.BatchNorm2d(outputs)
        self.deep = deep
        self.downsample = None
        if stride != 1 or inputs != outputs:
            self.downsample = nn.Sequential(conv(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        if self.deep:
            y = self.bn3(self.conv3(y.relu()))
        return (y + (x if self.downsample is None else self.downsample(x))).relu()


class ResNet(nn.Module):
    def __init__(self, depth):
        super().__init__()
        deep = depth == 50
        self.conv1 = conv(3, 64, 7, 2)
        self.bn1 = nn.BatchNorm2d(64)
        channels = 64
        for stage, blocks in enumerate(BLOCKS[depth]):
            width = 64 << stage
            layers = []
            for i in range(blocks):
                layers.append(Block(channels, width, 2 if i == 0 and stage > 0 else 1, deep))
                channels = width * 4 if deep else width
            setattr(self, f"layer{stage + 1}", nn.Sequential(*layers))
        self.fc = nn.Linear(channels, 1000)

    def features(self, x):
        x = nn.functional.max_pool2d(self.bn1(self.conv1(x)).relu(), 3, 2, 1)
        return self.layer3(self.layer2(self.layer1(x)))

    def forward(self, x):
        return self.fc(self.layer4(self.features(x)).mean((2, 3)))


def with_statistics(network):
    """Scales and shifts as no initialisation gives them, and statistics of a few batches."""
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.weight.uniform_(0.5, 1.5)
                module.bias.normal_(0, 0.2)
        network.train()
        for _ in range(3):
            network(torch.randn(4, 3, 64, 64))
    return network.eval()


def write_safetensors(path, tensors):
    names = {torch.float32: "F32", torch.int64: "I64"}
    header, data = {}, []
    at = 0
    for name, tensor in tensors.items():
        raw = tensor.detach().contiguous().numpy().tobytes()
        header[name] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [at, at + len(raw)]}
        data.append(raw)
        at += len(raw)
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(data))


def main():
    depth, folder = int(sys.argv[1]), Path(sys.argv[2])
    torch.manual_seed(depth)
    network = with_statistics(ResNet(depth))
    state = network.state_dict()
    torch.save(state, folder / "weights.pth")
    torch.save(state, folder / "legacy.pth", _use_new_zipfile_serialization=False)
    write_safetensors(folder / "weights.safetensors", state)
    picture = torch.randn(2, 3, 96, 96)
    with torch.no_grad():
        write_safetensors(folder / "seen.safetensors", {"input": picture, "features": network.features(picture)})


main()
