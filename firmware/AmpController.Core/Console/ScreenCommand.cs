using AmpController.Display;

namespace AmpController.Console
{
    /// <summary>`screen`: what the OLED is to show, in block characters of 2 x 2 dots: 64 columns, 32 lines, UTF-8.</summary>
    public sealed class ScreenCommand : Command
    {
        private const int DotsPerLine = 2;
        private const int RowsPerPage = 8;

        // The characters are E2 96 and this byte less 64; place: 1 left above, 2 right above, 4 left below, 8 right below.
        private const string Blocks = " X]@VL^[WZP\\DY_H";

        private readonly Canvas _canvas;

        /// <summary>Prints <paramref name="canvas"/>.</summary>
        public ScreenCommand(Canvas canvas)
            : base("screen", "", "the display in block characters (UTF-8)", "screen")
        {
            _canvas = canvas;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            int row = index * DotsPerLine;
            int page = row / RowsPerPage;
            if (page >= Canvas.Pages)
            {
                return false;
            }

            int shift = row % RowsPerPage;
            output.Row();
            for (int column = 0; column < Canvas.Columns; column += DotsPerLine)
            {
                int left = (_canvas.At(column, page) >> shift) & 3;
                int right = (_canvas.At(column + 1, page) >> shift) & 3;
                int dots = (left & 1) | ((right & 1) << 1) | ((left & 2) << 1) | ((right & 2) << 2);
                if (dots == 0)
                {
                    output.Byte((byte)' ');
                }
                else
                {
                    output.Byte(0xE2).Byte(0x96).Byte((byte)(Blocks[dots] + 64));
                }
            }

            output.Line();
            return true;
        }
    }
}
