#!/usr/bin/env python3
"""The recipe that training pictures are measured against: GR-ConvNet's way to make one, in scikit-image.

For every picture (8-bit RGB, 1024 x 1024):
  1. the PNG file is decoded;
  2. it is rotated about its centre at full size (bilinear, mirrored border), back to 8 bits;
  3. "zoom": the central 50-100 % is cut out and resized to the original size (with scikit-image's default low-pass where
     that shrinks), back to 8 bits; left out with --no-zoom, to see what that step costs;
  4. it is resized to 320 x 320 (with the default low-pass), back to 8 bits;
  5. it becomes 32-bit floats in [0, 1], less their mean, channels first.

Prints one line: images per second of processor time, in one process. Usage: loader_recipe.py FOLDER [--no-zoom] [--count N]
"""

import argparse
import pathlib
import random
import time

import numpy
from skimage.io import imread
from skimage.transform import resize, rotate

SIDE = 320


def as_8_bit(picture):
    return picture.astype(numpy.uint8)


def zoomed(picture, factor):
    rows, columns = (int(side * (1 - factor)) // 2 for side in picture.shape[:2])
    centre = picture[rows : picture.shape[0] - rows, columns : picture.shape[1] - columns]
    return as_8_bit(resize(centre, picture.shape, mode="symmetric", preserve_range=True))


def network_picture(file, zoom):
    picture = imread(file)[..., :3]
    picture = as_8_bit(rotate(picture, random.uniform(0, 360), mode="symmetric", preserve_range=True))
    if zoom:
        picture = zoomed(picture, random.uniform(0.5, 1))
    picture = as_8_bit(resize(picture, (SIDE, SIDE), preserve_range=True))
    floats = picture.astype(numpy.float32) / 255
    return (floats - floats.mean()).transpose(2, 0, 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--no-zoom", action="store_true")
    parser.add_argument("--count", type=int, default=30)
    options = parser.parse_args()
    files = sorted(options.folder.rglob("*_RGB.png"))
    if not files:
        parser.error(f"no *_RGB.png below {options.folder}")
    random.seed(1)
    network_picture(files[0], True)  # the first one loads modules
    start = time.process_time()
    for i in range(options.count):
        network_picture(files[i % len(files)], not options.no_zoom)
    rate = options.count / (time.process_time() - start)
    print(f"images/s {'training' if options.no_zoom else 'recipe'} scikit-image {rate:.2f}")


if __name__ == "__main__":
    main()
