package org.alongside.library.domain;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Pixels in the plain colours of the web, turned and made smaller.
final class Pixels {

    private Pixels() {}

    /// @return the picture in sRGB, whatever colours and depth it had
    static BufferedImage plain(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    /// Turns a picture upright.
    ///
    /// @param orientation 1 to 8 as in TIFF 6.0: 2 mirrored, 3 upside down, 4 both, 5 to 8 lying on a side
    static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        var lying = orientation >= 5;
        var turned = new BufferedImage(lying ? height : width, lying ? width : height, image.getType());
        var pen = turned.createGraphics();
        pen.drawImage(
                image,
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                },
                null);
        pen.dispose();
        return turned;
    }

    /// @return how large the picture is once its longer side is at most that long
    static Dimension fitted(BufferedImage image, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        return new Dimension(Math.max(1, (int) Math.round(image.getWidth() * scale)), Math.max(1, (int)
                Math.round(image.getHeight() * scale)));
    }

    /// @return the picture with its longer side at most that long; never enlarged
    static BufferedImage fit(BufferedImage image, int longest) {
        var wanted = fitted(image, longest);
        var step = image;
        // By halves: a larger step leaves pixels out, and letters break.
        while (step.getWidth() > wanted.width * 2 && step.getHeight() > wanted.height * 2) {
            step = scaled(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return step.getWidth() == wanted.width && step.getHeight() == wanted.height
                ? step
                : scaled(step, wanted.width, wanted.height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var small = new BufferedImage(width, height, image.getType());
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /// @return the picture without transparent parts
    static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var filled = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = filled.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return filled;
    }
}
